"use client";
// What stands over the desk once it is used: the state of the line, editors, dialogs, the past.
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { fetchLateParts, late } from "@/lib/client/late";

const EditingOverlays = dynamic(
  late(() =>
    import("@/components/map/editing/editing-overlays").then((module) => module.EditingOverlays),
  ),
  { ssr: false },
);

const HistoryOverlays = dynamic(
  late(() =>
    import("@/components/maps/history/history-overlays").then((module) => module.HistoryOverlays),
  ),
  { ssr: false },
);

const MapOverlays = dynamic(
  late(() => import("@/components/maps/map-overlays").then((module) => module.MapOverlays)),
  { ssr: false },
);

const LiveLayer = dynamic(
  late(() => import("./live/live-layer").then((module) => module.LiveLayer)),
  {
    ssr: false,
  },
);

/** The mark says that the desk is all here and can go on without a line. One line for each; every one shows itself only when the desk's state asks for it. */
export function LateOverlays() {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    void fetchLateParts().then(() => setWhole(true));
  }, []);
  return (
    <>
      {isWhole && <span hidden data-desk-whole />}
      <LiveLayer />
      <EditingOverlays />
      <HistoryOverlays />
      <MapOverlays />
    </>
  );
}
