// The words on the cards of an argument: what a card says decides its size.
import { nameOf } from "../argument/names";
import { countsOf } from "../argument/queries/counts-of";
import { relationWords, stepWords } from "../argument/queries/relation-words";
import type { Place, ReadingTree } from "../argument/reading-types";
import type { ArgumentGraph, Id, Statement } from "../argument/records";
import type { CardWords } from "./types";

const NO_WORDS: CardWords = { meta: "", text: "", attribution: null, foot: false };

/** Who says it and how, where it is not the brief's author who plainly asserts it; else null. */
export function attributionWords(statement: Pick<Statement, "heldBy" | "stance">): string | null {
  const { heldBy, stance } = statement;
  switch (stance) {
    case "reports":
      return heldBy === null ? "Reported, not asserted" : `Reported by ${heldBy}`;
    case "concedes":
      return `Conceded by ${heldBy ?? "the author"}`;
    default:
      return heldBy === null ? null : `Held by ${heldBy}`;
  }
}

/** A function that gives the words of the card at a place; empty words for a place that the tree does not have. */
export function cardWords(
  tree: ReadingTree,
  graph: ArgumentGraph,
): (placeKey: string) => CardWords {
  const hasFoot = footTest(graph);
  return (placeKey) => {
    const place = tree.places.get(placeKey);
    const statement = place && graph.statements.get(place.statementId);
    if (!(place && statement)) return NO_WORDS;
    return {
      meta: metaWords(tree, graph, place),
      text: place.stub ? `see “${nameOf(statement)}”` : statement.text,
      attribution: place.stub ? null : attributionWords(statement),
      foot: !place.stub && hasFoot(statement.id),
    };
  };
}

/** The relation without the premises that work together with it: the bracket shows those. */
function metaWords(tree: ReadingTree, graph: ArgumentGraph, place: Place): string {
  const step = place.stepId === null ? undefined : graph.inferences.get(place.stepId);
  return step === undefined ? relationWords(tree, graph, place.key) : stepWords(graph, step);
}

/** Whether a statement has something at its foot: counts, open annotations, or that the brief does not say it. */
function footTest(graph: ArgumentGraph): (statementId: Id) => boolean {
  const counts = countsOf(graph);
  const anchored = new Set<Id>();
  for (const passage of graph.passages.values()) {
    for (const id of passage.statementIds) anchored.add(id);
  }
  return (id) => {
    const own = counts.get(id);
    const counted =
      own !== undefined &&
      own.reasons + own.counterpoints + own.openThreads + own.evidenceWanted > 0;
    return counted || (anchored.size > 0 && !anchored.has(id));
  };
}
