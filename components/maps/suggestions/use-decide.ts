"use client";
// Deciding on suggestions: sends the decision, and shows what came of it.
import { useState } from "react";
import { callInterface } from "@/lib/client/call-interface";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { keep } from "@/lib/client/suggesting/suggest";
import type { DecideAnswer, DecideRequest, SuggestionDocument } from "@/lib/contract/suggestions";

const SAID: Readonly<Record<DecideRequest["decision"], string>> = {
  accept: "Accepted: it is on the map now.",
  decline: "Declined. Its author is told.",
  withdraw: "Withdrawn.",
};

/** Sends a decision; null when it was done, else what to tell the person. */
export async function decideOn(
  store: DeskStore,
  { id }: SuggestionDocument,
  { decision, note }: DecideRequest,
): Promise<string | null> {
  const { map, actions } = store.getState();
  const path = `/api/maps/${encodeURIComponent(map.id)}/suggestions/${encodeURIComponent(id)}/decision`;
  const answer = await callInterface<DecideAnswer>("POST", path, {
    decision,
    ...(note?.trim() && { note: note.trim() }),
  });
  if (!answer.ok) {
    if (answer.code === "CONFLICT" || answer.code === "NOT_FOUND") void actions.refresh();
    return answer.message;
  }
  const { suggestion, applied } = answer.value;
  keep(store.setState, id, suggestion);
  // Whoever accepts can take that back like a step of their own.
  if (applied) actions.tookStep(applied.seq);
  await actions.refresh();
  actions.notify(SAID[decision], applied !== null);
  return null;
}

export interface Deciding {
  readonly busy: boolean;
  /** What to tell the person where it did not work. */
  readonly failure: string | null;
  readonly decide: (request: DecideRequest) => Promise<boolean>;
}

/** Decides on one suggestion; true when it was done. */
export function useDecide(suggestion: SuggestionDocument): Deciding {
  const store = useDeskStore();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    busy,
    failure,
    decide: async (request) => {
      setBusy(true);
      setFailure(null);
      const problem = await decideOn(store, suggestion, request);
      setFailure(problem);
      setBusy(false);
      return problem === null;
    },
  };
}
