"use client";
// The history's sheet and the bar of the past; each fetched when it is asked for.
import dynamic from "next/dynamic";
import { useDesk } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import "./history.css";

const HistorySheet = dynamic(
  late(() => import("./history-sheet").then((module) => module.HistorySheet)),
  { ssr: false },
);
const PastBar = dynamic(
  late(() => import("./past-bar").then((module) => module.PastBar)),
  {
    ssr: false,
  },
);

/** Nothing while the desk shows the present and the history is closed. */
export function HistoryOverlays() {
  const isOpen = useDesk((state) => state.historyOpen);
  const isPast = useDesk((state) => state.past !== null && state.past.suggestionId === undefined);
  return (
    <>
      {isOpen && <HistorySheet />}
      {isPast && <PastBar />}
    </>
  );
}
