"use client";
// The tools of the header that come after the first paint: who is here, suggestions, history, sharing, inbox.

/** One line for each tool, in the order they stand. */
export function LateTools() {
  return null;
}
