// The words of a card with its role in front: "Premise · reason for “Caution could yield”".
import { roleAt } from "../argument/queries/roles-of";
import type { ReadingTree } from "../argument/reading-types";
import type { ArgumentGraph, Role } from "../argument/records";
import { cardWords } from "./card-words";
import type { CardWords } from "./types";

/** The roles' words. */
export const ROLE_WORD: Readonly<Record<Role, string>> = {
  claim: "Claim",
  premise: "Premise",
  counterpoint: "Counterpoint",
};

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
