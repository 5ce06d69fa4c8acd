// From a place in the text to what is said there.
import { comparePassages } from "../graph";
import type { ArgumentGraph, Id, Passage } from "../records";

/** What stands at an offset of the text. */
export interface AtOffset {
  /** Passages that hold the offset, shortest first. */
  readonly passages: readonly Passage[];
  /** Their statements, each once, in the same order. */
  readonly statementIds: readonly Id[];
}

/** Passages and statements at an offset (UTF-16 code units); the end of a passage is outside it (SPEC QU7). */
export function statementsAt(graph: ArgumentGraph, offset: number): AtOffset {
  const passages = [...graph.passages.values()]
    .filter((passage) => passage.start <= offset && offset < passage.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || comparePassages(a, b));
  return {
    passages,
    statementIds: [...new Set(passages.flatMap((passage) => passage.statementIds))],
  };
}
