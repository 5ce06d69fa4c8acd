// The words of a card with its role in front: "Premise · reason for “Caution could yield”".
import { roleAt } from "@/lib/argument/queries/roles-of";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph } from "@/lib/argument/records";
import { cardWords } from "@/lib/layout/card-words";
import type { CardWords } from "@/lib/layout/types";
import { ROLE_WORD } from "./role-words";

const DIVIDER = " · ";

/** The words of the card at each place, as it is drawn and measured. */
export function mapWords(
  tree: ReadingTree,
  graph: ArgumentGraph,
  hasBrief: boolean,
): (placeKey: string) => CardWords {
  const wordsAt = cardWords(tree, graph, hasBrief);
  return (key) => {
    const words = wordsAt(key);
    const place = tree.places.get(key);
    if (!place || (place.stepId === null && place.statementId === tree.mainClaimId)) return words;
    const role = ROLE_WORD[roleAt(tree, place)];
    if (words.meta.startsWith(role)) return words;
    const relation = words.meta.charAt(0).toLowerCase() + words.meta.slice(1);
    return { ...words, meta: `${role}${DIVIDER}${relation}` };
  };
}
