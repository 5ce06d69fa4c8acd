// What a card has to say at one place, read once from the graph: the card, the outline and print share it.

import { nameOf } from "@/lib/argument/names";
import { anchoredStatements } from "@/lib/argument/queries/brief-only";
import { countsOf } from "@/lib/argument/queries/counts-of";
import { relationWords } from "@/lib/argument/queries/relation-words";
import { rolesOf } from "@/lib/argument/queries/roles-of";
import type { Place, ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Role, Statement } from "@/lib/argument/records";
import { mapWords } from "@/lib/layout/map-words";
import type { CardWords } from "@/lib/layout/types";

export interface CardFacts {
  readonly place: Place;
  readonly statement: Statement;
  /** The statement's label, or its first words. */
  readonly name: string;
  readonly role: Role;
  /** The relation at this place, with the premises that work together with it. */
  readonly relation: string;
  readonly words: CardWords;
  readonly anchored: boolean;
  readonly reasons: number;
  readonly counterpoints: number;
  readonly openAnnotations: number;
  readonly evidenceWanted: boolean;
}

export interface MapFacts {
  /** What stands at a place; undefined where the tree does not have it. */
  readonly at: (placeKey: string) => CardFacts | undefined;
  /** The role at a place, without the rest. */
  readonly roleAt: (placeKey: string) => Role;
  /** The label of the statement at a place. */
  readonly nameAt: (placeKey: string) => string;
  /** The words by which the layout measures the card at a place. */
  readonly words: (placeKey: string) => CardWords;
}

const NO_WORDS: CardWords = { meta: "", text: "", attribution: null, foot: false };

/** The facts of all places, each worked out when it is first asked for. */
export function mapFacts(graph: ArgumentGraph, tree: ReadingTree, hasBrief: boolean): MapFacts {
  const roles = rolesOf(tree);
  const counts = countsOf(graph);
  const anchored = anchoredStatements(graph);
  const known = new Map<string, CardFacts | undefined>();
  const wordsAt = mapWords(tree, graph, hasBrief);

  function work(key: string): CardFacts | undefined {
    const place = tree.places.get(key);
    const statement = place && graph.statements.get(place.statementId);
    if (!(place && statement)) return undefined;
    const numbers = counts.get(statement.id);
    return {
      place,
      statement,
      name: nameOf(statement),
      role: roles.places.get(key) ?? "premise",
      relation: relationWords(tree, graph, key),
      words: wordsAt(key),
      anchored: anchored.has(statement.id),
      reasons: place.stub ? 0 : (numbers?.reasons ?? 0),
      counterpoints: place.stub ? 0 : (numbers?.counterpoints ?? 0),
      openAnnotations: place.stub ? 0 : (numbers?.openThreads ?? 0),
      evidenceWanted: !place.stub && (numbers?.evidenceWanted ?? 0) > 0,
    };
  }

  function at(key: string): CardFacts | undefined {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key);
  }
  const roleAt = (key: string) => roles.places.get(key) ?? "premise";
  const nameAt = (key: string) => {
    const statement = graph.statements.get(tree.places.get(key)?.statementId ?? "");
    return statement ? nameOf(statement) : "";
  };
  return { at, roleAt, nameAt, words: (key) => at(key)?.words ?? NO_WORDS };
}
