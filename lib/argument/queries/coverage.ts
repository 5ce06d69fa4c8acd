// How much of the text the map covers.
import { comparePassages } from "../graph";
import type { ArgumentGraph } from "../records";

/** A stretch of the text, from start up to but without end. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Coverage {
  /** Covered stretches in order, none touching another. */
  readonly ranges: readonly TextRange[];
  /** Covered code units of the text. */
  readonly covered: number;
  /** Covered share of the text, 0 to 1. */
  readonly share: number;
}

/** What of a text of this length the passages with statements cover (SPEC QU8). */
export function coverage(graph: ArgumentGraph, textLength: number): Coverage {
  const ranges: { start: number; end: number }[] = [];
  for (const passage of [...graph.passages.values()].sort(comparePassages)) {
    const end = Math.min(passage.end, textLength);
    if (passage.statementIds.length === 0 || end <= passage.start) continue;
    const last = ranges.at(-1);
    if (last !== undefined && passage.start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start: passage.start, end });
  }
  const covered = ranges.reduce((sum, range) => sum + range.end - range.start, 0);
  return { ranges, covered, share: textLength === 0 ? 0 : covered / textLength };
}
