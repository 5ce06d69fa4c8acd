// The words on the cards of an argument: what a card says decides its size.
import { nameOf } from "../argument/names";
import { anchoredStatements } from "../argument/queries/brief-only";
import { countsOf } from "../argument/queries/counts-of";
import { relationWords, stepWords } from "../argument/queries/relation-words";
import type { Place, ReadingTree } from "../argument/reading-types";
import type { Annotation, AnnotationKind, ArgumentGraph, Id, Statement } from "../argument/records";
import type { CardWords } from "./types";

const NO_WORDS: CardWords = { meta: "", text: "", attribution: null, foot: false };

/** What stands below a statement's words, besides who holds it. */
export interface Standing {
  /** The map has a brief, and no passage of it anchors the statement. */
  readonly notInBrief: boolean;
  /** The annotation that it was made from; null where there is none, or it is gone. */
  readonly from: Pick<Annotation, "kind"> | null;
}

const KIND_WORD: Readonly<Record<AnnotationKind, string>> = {
  question: "question",
  objection: "objection",
  evidence: "request for evidence",
  comment: "comment",
  unclear: "note that it is unclear",
  highlight: "highlight",
};

type Attributed = Pick<Statement, "heldBy" | "stance" | "unstated" | "fromAnnotation">;

/** Who says it and how, where it is not the brief's author who plainly asserts it; else null. */
export function attributionWords(
  statement: Attributed,
  { notInBrief, from }: Standing = { notInBrief: false, from: null },
): string | null {
  const words = [
    holderWords(statement, from),
    statement.unstated ? "not stated" : null,
    notInBrief && !statement.unstated ? notInBriefWords(statement) : null,
  ].filter((each) => each !== null);
  if (words.length === 0) return null;
  const line = words.join(" · ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function holderWords({ heldBy, stance }: Attributed, from: Standing["from"]): string | null {
  if (from !== null) return `From ${heldBy ?? "a former member"}'s ${KIND_WORD[from.kind]}`;
  switch (stance) {
    case "reports":
      return heldBy === null ? "Reported, not asserted" : `Reported by ${heldBy}`;
    case "concedes":
      return `Conceded by ${heldBy ?? "the author"}`;
    default:
      return heldBy === null ? null : `Held by ${heldBy}`;
  }
}

/** Whose it is, then. */
function notInBriefWords({ fromAnnotation }: Attributed): string {
  return `not in the brief: ${fromAnnotation === null ? "the map-maker's" : "a discussant's"}`;
}

/** A function that gives the words of the card at a place; empty words for a place that the tree does not have. */
export function cardWords(
  tree: ReadingTree,
  graph: ArgumentGraph,
  hasBrief: boolean,
): (placeKey: string) => CardWords {
  const hasFoot = footTest(graph);
  const standing = standingIn(graph, hasBrief);
  return (placeKey) => {
    const place = tree.places.get(placeKey);
    const statement = place && graph.statements.get(place.statementId);
    if (!(place && statement)) return NO_WORDS;
    return {
      meta: metaWords(tree, graph, place),
      text: place.stub ? `see “${nameOf(statement)}”` : statement.text,
      attribution: place.stub ? null : attributionWords(statement, standing(statement)),
      foot: !place.stub && hasFoot(statement.id),
    };
  };
}

/** How statements of a graph stand to the map's brief, where it has one. */
export function standingIn(
  graph: ArgumentGraph,
  hasBrief: boolean,
): (statement: Statement) => Standing {
  const anchored = anchoredStatements(graph);
  return ({ id, fromAnnotation }) => ({
    notInBrief: hasBrief && !anchored.has(id),
    from: fromAnnotation === null ? null : (graph.annotations.get(fromAnnotation) ?? null),
  });
}

/** The relation without the premises that work together with it: the bracket shows those. */
function metaWords(tree: ReadingTree, graph: ArgumentGraph, place: Place): string {
  const step = place.stepId === null ? undefined : graph.inferences.get(place.stepId);
  return step === undefined ? relationWords(tree, graph, place.key) : stepWords(graph, step);
}

/** Whether a statement has something at its foot: counts, open annotations. */
function footTest(graph: ArgumentGraph): (statementId: Id) => boolean {
  const counts = countsOf(graph);
  return (id) => {
    const own = counts.get(id);
    return (
      own !== undefined &&
      own.reasons + own.counterpoints + own.openThreads + own.evidenceWanted > 0
    );
  };
}
