"use client";
// What stands over the desk once it is used: the state of the line, editors, dialogs, the past.

/** One line for each; every one shows itself only when the desk's state asks for it. */
export function LateOverlays() {
  return null;
}
