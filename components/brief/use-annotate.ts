// Begins an annotation on a stretch of the text, on a passage that stands there already, or on a statement.
import { useCallback } from "react";
import type { AnnotationKind, AnnotationTarget, Id } from "@/lib/argument/records";
import { useDeskStore } from "@/lib/client/desk-context";
import { draftOperations } from "@/lib/client/draft-operations";
import { newDraft } from "@/lib/client/drafts";
import { exactPassage } from "@/lib/client/highlights/indexed-passages";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import type { BriefModel } from "./brief-model";

/** What the annotation is about: the words themselves, or a statement that stands there. */
export type About = "passage" | { readonly statementId: Id };

/** The longest stretch that can become a passage, in UTF-16 code units. */
export const LONGEST_PASSAGE = 20_000;

function targetOf(model: BriefModel, range: TextRange, about: About): AnnotationTarget | null {
  if (about !== "passage") return { type: "statement", id: about.statementId };
  const known = exactPassage(model.passages, range.start, range.end);
  return known ? { type: "passage", id: known.id } : null;
}

/** Begins one of the kinds; a highlight needs no words, so a signed-in person's is posted at once. */
export function useAnnotate(model: BriefModel) {
  const store = useDeskStore();
  return useCallback(
    async (kind: AnnotationKind, range: TextRange, about: About): Promise<void> => {
      const { actions, viewer, map, brief } = store.getState();
      if (range.end - range.start > LONGEST_PASSAGE) {
        actions.announce("That is too much text for one annotation. Select less of it.");
        return;
      }
      const target = targetOf(model, range, about);
      const start = { kind, target, range: target ? null : { start: range.start, end: range.end } };
      if (kind !== "highlight" || !viewer) {
        actions.compose(start);
        return;
      }
      const operations = draftOperations(newDraft(start), map.id, brief);
      const outcome = operations ? await actions.submit(operations) : null;
      if (outcome?.ok) actions.announce("Highlighted.");
      else if (outcome) {
        actions.compose(start);
        actions.announce(outcome.message);
      }
    },
    [model, store],
  );
}
