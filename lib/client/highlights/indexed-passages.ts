// The passages arranged for asking what stands where; nothing that is painted needs it.
import type { Passage } from "@/lib/argument/records";
import type { BriefPassages } from "./brief-passages";
import { buildIntervalIndex, type IntervalIndex } from "./interval-index";

export interface IndexedPassages extends BriefPassages {
  readonly index: IntervalIndex<Passage>;
}

/** The passages with an index over them. */
export function indexPassages(passages: BriefPassages): IndexedPassages {
  const stretches = passages.all.map((value) => ({ start: value.start, end: value.end, value }));
  return { ...passages, index: buildIntervalIndex(stretches) };
}

/** The passage that covers exactly this range, the one with statements first; null where there is none. */
export function exactPassage(
  passages: IndexedPassages,
  start: number,
  end: number,
): Passage | null {
  const same = passages.index
    .overlapping(start, end)
    .filter((hit) => hit.start === start && hit.end === end)
    .map((hit) => hit.value);
  return same.find((passage) => passage.statementIds.length > 0) ?? same[0] ?? null;
}
