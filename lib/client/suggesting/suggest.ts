// Sends a change of what the map says as a suggestion; shown as a proposal at once, and never as done.
import { isContentOperation, needsNoEditor } from "@/lib/access/may-suggest";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Id } from "@/lib/argument/records";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import { callInterface } from "../call-interface";
import type { DeskState, SubmitOutcome } from "../desk-types";
import { failureOf } from "../failure-advice";
import { mintId } from "../mint-id";

interface SuggestingDesk {
  readonly get: () => DeskState;
  readonly set: (change: (state: DeskState) => Partial<DeskState>) => void;
}

/** The last one that got no answer: sent again it keeps its id, so that it is proposed once. */
let unanswered: { readonly fingerprint: string; readonly id: Id } | null = null;

/**
 * How it ended; null where nothing in it needs an editor, so that it goes to the map directly. What only comes with a
 * change, such as resolving the thread that it answers, is left out until an editor has decided.
 */
export async function suggest(
  { get, set }: SuggestingDesk,
  operations: readonly Operation[],
): Promise<SubmitOutcome | null> {
  const { map, abilities, viewer, seq } = get();
  if (operations.every(needsNoEditor)) return null;
  const mayEdit = abilities.includes("content.edit");
  // Where a card lies is a matter of looks, not of words to decide on.
  const content = operations.filter(
    ({ type }) => isContentOperation(type) && type !== "setPosition",
  );
  if (content.length === 0) return mayEdit ? null : failureOf("FORBIDDEN");
  if (!abilities.includes("suggestion.create")) return failureOf("FORBIDDEN");
  const fingerprint = `${map.id} ${JSON.stringify(content)}`;
  const id = unanswered?.fingerprint === fingerprint ? unanswered.id : mintId();
  const proposal: SuggestionDocument = {
    id,
    authorId: viewer?.id ?? null,
    createdAt: new Date().toISOString(),
    operations: content,
    message: "",
    baseSeq: seq,
    status: "open",
    decidedBy: null,
    decidedAt: null,
    decisionNote: null,
    acceptedSeq: null,
  };
  keep(set, id, proposal);
  const answer = await callInterface<{ suggestion: SuggestionDocument }>(
    "POST",
    `/api/maps/${encodeURIComponent(map.id)}/suggestions`,
    { id, baseSeq: seq, operations: content },
  );
  unanswered = !answer.ok && answer.code === "OFFLINE" ? { fingerprint, id } : null;
  keep(set, id, answer.ok ? answer.value.suggestion : null);
  if (answer.ok) return { ok: true };
  return { ok: false, code: answer.code, message: answer.message };
}

/** Puts a suggestion among the open ones in place of what was there by its id; null or a decided one takes it out. */
export function keep(
  set: SuggestingDesk["set"],
  id: Id,
  suggestion: SuggestionDocument | null,
): void {
  set(({ suggestions }) => {
    if (suggestion?.status !== "open")
      return { suggestions: suggestions.filter((each) => each.id !== id) };
    const known = suggestions.some((each) => each.id === id);
    return {
      suggestions: known
        ? suggestions.map((each) => (each.id === id ? suggestion : each))
        : [...suggestions, suggestion],
    };
  });
}
