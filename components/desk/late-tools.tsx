"use client";
// The tools of the header that come after the first paint: who is here, suggestions, history, sharing, inbox.
import { DeskBell } from "@/components/inbox/desk-bell";
import { HistoryTool } from "@/components/maps/history/history-tool";
import { MapTools } from "@/components/maps/sharing/map-tools";
import { SuggestionsTool } from "@/components/maps/suggestions/suggestions-tool";
import { LiveTools } from "./live/live-tools";

/** One line for each tool, in the order they stand. */
export function LateTools() {
  return (
    <>
      <LiveTools />
      <SuggestionsTool />
      <HistoryTool />
      <DeskBell />
      <MapTools />
    </>
  );
}
