// Which ranges each group of highlights covers, from what the desk knows.
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { Selection } from "../desk-types";
import type { BriefPassages } from "./brief-passages";
import { mergeRanges, subtractRanges, type TextRange } from "./merge-ranges";
import type { HighlightGroup } from "./native-highlights";

export interface MarkState {
  readonly passages: BriefPassages;
  /** Words that no mapped passage holds. */
  readonly uncovered: readonly TextRange[];
  readonly inferences: ArgumentGraph["inferences"];
  /** Passages with open annotations. */
  readonly annotated: ReadonlySet<Id>;
  readonly selection: Selection | null;
  readonly hovered: readonly Id[];
  /** What the open composer writes about, where it is a stretch of text. */
  readonly composing: TextRange | null;
  readonly coverage: boolean;
}

/** The ranges of a group; of the mapped ones each its own, elsewhere merged. */
export function groupRanges(group: HighlightGroup, state: MarkState): readonly TextRange[] {
  switch (group) {
    case "mapped":
      return state.coverage ? [] : mergeRanges(state.passages.mapped);
    case "covered":
      return state.coverage ? mergeRanges(state.passages.mapped) : [];
    case "uncovered":
      return state.coverage ? state.uncovered : [];
    case "annotated":
      return mergeRanges(state.passages.all.filter((passage) => state.annotated.has(passage.id)));
    case "hovered":
      // Two tints over one another make a third: what is being selected keeps its own.
      return subtractRanges(
        passagesOfStatements(state.passages, state.hovered),
        pendingRanges(state),
      );
    case "selected":
      return mergeRanges(selectedRanges(state));
    case "pending":
      return pendingRanges(state);
  }
}

/** What the selection stands for in the text: a statement's passages, a step's premises' passages, a passage. */
export function selectedRanges(
  state: Pick<MarkState, "selection" | "passages" | "inferences">,
): readonly TextRange[] {
  const { selection, passages } = state;
  if (selection?.type === "statement") return passages.byStatement.get(selection.id) ?? [];
  if (selection?.type === "inference") {
    return passagesOfStatements(passages, state.inferences.get(selection.id)?.premises ?? []);
  }
  if (selection?.type === "passage") return passages.all.filter((one) => one.id === selection.id);
  return [];
}

function pendingRanges({ selection, composing }: MarkState): readonly TextRange[] {
  const ranges = composing ? [composing] : [];
  if (selection?.type === "text") ranges.push({ start: selection.start, end: selection.end });
  return mergeRanges(ranges);
}

function passagesOfStatements(passages: BriefPassages, ids: readonly Id[]): readonly TextRange[] {
  return ids.flatMap((id) => passages.byStatement.get(id) ?? []);
}
