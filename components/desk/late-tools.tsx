"use client";
// The tools of the header that come after the first paint: who is here, suggestions, history, sharing, inbox.
import { DeskBell } from "@/components/inbox/desk-bell";

/** One line for each tool, in the order they stand. */
export function LateTools() {
  return <DeskBell />;
}
