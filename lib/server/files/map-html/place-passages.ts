// Where the passages of a map stand in the text that the file shows.
import "server-only";
import { comparePassages } from "@/lib/argument/graph";
import type { ArgumentGraph, Id, Passage } from "@/lib/argument/records";

/** A passage whose words stand in the text; its number counts from 1 in the order of the text. */
export interface PlacedPassage extends Pick<Passage, "id" | "start" | "end" | "statementIds"> {
  readonly number: number;
}

export interface PlacedPassages {
  readonly inOrder: readonly PlacedPassage[];
  readonly byStatement: ReadonlyMap<Id, readonly number[]>;
  /** The words of passages that the text does not have where they say. */
  readonly unplaced: ReadonlyMap<Id, readonly string[]>;
}

/** Sorts the passages into those that the text has and those that it has not. */
export function placePassages(graph: ArgumentGraph, text: string | null): PlacedPassages {
  const inOrder: PlacedPassage[] = [];
  const byStatement = new Map<Id, number[]>();
  const unplaced = new Map<Id, string[]>();
  for (const passage of [...graph.passages.values()].sort(comparePassages)) {
    const { id, start, end, exact, statementIds } = passage;
    if (text !== null && end > start && exact.trim() !== "" && text.slice(start, end) === exact) {
      const number = inOrder.length + 1;
      inOrder.push({ id, statementIds, number, ...withoutEdges(exact, start) });
      for (const each of statementIds) push(byStatement, each, number);
    } else for (const each of statementIds) push(unplaced, each, exact);
  }
  return { inOrder, byStatement, unplaced };
}

/** Spaces and line breaks at the edges would stand between the blocks of the text. */
function withoutEdges(exact: string, start: number): { start: number; end: number } {
  const from = start + exact.length - exact.trimStart().length;
  return { start: from, end: from + exact.trim().length };
}

function push<T>(lists: Map<Id, T[]>, id: Id, value: T): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [value]);
  else list.push(value);
}
