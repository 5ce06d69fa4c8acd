"use client";
// The discussion beside the map.
/** The panel of threads. */
export function DiscussionPanel() {
  return null;
}
