// Keys that edit, pressed before editing was fetched. They are kept until it comes, for as long as somebody would still
// expect them to act.
import type { DeskState } from "./desk-types";

const EXPECTED_MS = 10_000;
const MOST = 8;

interface EarlyKey {
  readonly event: KeyboardEvent;
  readonly selection: DeskState["selection"];
}

let kept: EarlyKey[] | null = [];

/** Keeps a key that nobody used yet. Does nothing once editing has asked for what was kept. */
export function keepEarlyKey(event: KeyboardEvent, selection: DeskState["selection"]): void {
  if (kept === null || selection === null) return;
  kept = [...kept.slice(1 - MOST), { event, selection }];
}

/** The kept keys that are still meant: young, and about what is selected now. From then on none is kept. */
export function takeEarlyKeys(selection: DeskState["selection"]): KeyboardEvent[] {
  const meant = (kept ?? []).filter(
    (key) => key.selection === selection && performance.now() - key.event.timeStamp < EXPECTED_MS,
  );
  kept = null;
  return meant.map(({ event }) => event);
}
