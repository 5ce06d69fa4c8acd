// Making a graph from plain lists and back.
import { compareByOrdinal, compareText } from "./compare";
import type { ArgumentGraph, GraphRecords, Id, Passage } from "./records";

/** A graph without any record. */
export function emptyGraph(): ArgumentGraph {
  return {
    statements: new Map(),
    inferences: new Map(),
    passages: new Map(),
    annotations: new Map(),
    mainClaimId: null,
  };
}

/** The graph of these records, which are trusted: `checkInvariants` says what is wrong with others. */
export function graphFromRecords(records: GraphRecords): ArgumentGraph {
  return {
    statements: byId(records.statements),
    inferences: byId(records.inferences),
    passages: byId(records.passages),
    annotations: byId(records.annotations),
    mainClaimId: records.mainClaimId,
  };
}

/** The graph as lists in a fixed order: ordinal, then id; passages by start, end and id. */
export function graphToRecords(graph: ArgumentGraph): GraphRecords {
  return {
    statements: [...graph.statements.values()].sort(compareByOrdinal),
    inferences: [...graph.inferences.values()].sort(compareByOrdinal),
    passages: [...graph.passages.values()].sort(comparePassages),
    annotations: [...graph.annotations.values()].sort(compareByOrdinal),
    mainClaimId: graph.mainClaimId,
  };
}

/** Orders passages as the text has them: by start, then end, then id. */
export function comparePassages(a: Passage, b: Passage): number {
  return a.start - b.start || a.end - b.end || compareText(a.id, b.id);
}

function byId<T extends { readonly id: Id }>(records: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(records.map((record) => [record.id, record]));
}
