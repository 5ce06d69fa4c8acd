// Carries an act out: sends its operations, says what was done with the way back, and puts the selection where it belongs.
import type { Operation } from "@/lib/argument/operations/operation";
import type { DeskStore } from "@/lib/client/desk-store";
import { submitShown } from "@/lib/client/editing/submit-shown";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { focusOnMap } from "./find-on-map";

export interface Commit {
  readonly operations: readonly Operation[];
  /** What was done, in the past: "Moved under “X”". A suggestion says that it was suggested. */
  readonly said: string;
  /** The statement or step to select and focus afterwards; left out where the selection stays. */
  readonly goTo?: { readonly type: "statement" | "inference"; readonly id: string } | null;
  /** Whether the notice stays in sight with the way to take it back; a number where it takes so many steps back. */
  readonly undo?: boolean | number;
}

/** True where it was done, suggested or is on its way; where not, the person was told why. */
export async function commit(store: DeskStore, wish: Commit): Promise<boolean> {
  const { operations, said, undo = false } = wish;
  const { actions } = store.getState();
  const isSuggestion = wayToChange(store.getState()) === "suggest";
  const { first, settled } = submitShown(store, operations, (now, before) => now !== before);
  const outcome = await first;
  if (!outcome.ok) {
    actions.notify(outcome.message);
    return false;
  }
  if (isSuggestion) actions.notify(`Suggested: ${lowerFirst(said)}`);
  else if (undo) actions.notify(said, undo);
  else actions.announce(said);
  if (!isSuggestion && wish.goTo !== undefined) selectNext(store, wish.goTo);
  void settled.then((end) => {
    if (!end.ok) actions.notify(end.message);
  });
  return true;
}

function selectNext(store: DeskStore, to: NonNullable<Commit["goTo"]> | null): void {
  const { actions } = store.getState();
  if (to === null) actions.select(null, "link");
  else if (to.type === "statement") actions.selectStatement(to.id, "link");
  else actions.select({ type: "inference", id: to.id }, "link");
  if (to) focusOnMap(to.id);
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
