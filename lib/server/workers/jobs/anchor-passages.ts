// Finds the passages of a brief again in a new text of it.
import { anchorPassages } from "@/lib/anchoring/anchor-passages";
import type { AnchoredPassage, PassageToAnchor } from "@/lib/anchoring/anchor-types";
import { createStages, type TellProgress } from "../stages";

export interface AnchorInput {
  readonly oldText: string;
  readonly newText: string;
  readonly passages: readonly PassageToAnchor[];
}

/** Each passage with its place, in the order given. */
export function run(input: AnchorInput, tell: TellProgress): readonly AnchoredPassage[] {
  const onProgress = createStages({ passages: 1 }, tell)("passages");
  return anchorPassages(input.oldText, input.newText, input.passages, onProgress);
}
