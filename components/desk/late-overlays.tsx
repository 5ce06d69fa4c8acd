"use client";
// What stands over the desk once it is used: the state of the line, editors, dialogs, the past.
import dynamic from "next/dynamic";

const EditingOverlays = dynamic(
  () =>
    import("@/components/map/editing/editing-overlays").then((module) => module.EditingOverlays),
  { ssr: false },
);

const HistoryOverlays = dynamic(
  () =>
    import("@/components/maps/history/history-overlays").then((module) => module.HistoryOverlays),
  { ssr: false },
);

const MapOverlays = dynamic(
  () => import("@/components/maps/map-overlays").then((module) => module.MapOverlays),
  { ssr: false },
);

const LiveLayer = dynamic(() => import("./live/live-layer").then((module) => module.LiveLayer), {
  ssr: false,
});

/** One line for each; every one shows itself only when the desk's state asks for it. */
export function LateOverlays() {
  return (
    <>
      <LiveLayer />
      <EditingOverlays />
      <HistoryOverlays />
      <MapOverlays />
    </>
  );
}
