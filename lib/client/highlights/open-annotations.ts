// Which passages and which blocks of the brief have open threads.
import { isOpenThread } from "@/lib/argument/queries/annotation-threads";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { BriefPassages } from "./brief-passages";
import type { TextRange } from "./merge-ranges";

/** Ids of the passages that carry open threads or highlights. */
export function annotatedPassages(annotations: ArgumentGraph["annotations"]): Set<Id> {
  const ids = new Set<Id>();
  for (const annotation of annotations.values()) {
    const { target, kind, hiddenAt, parentId, deletedAt } = annotation;
    const highlights = kind === "highlight" && !(hiddenAt || parentId || deletedAt);
    if (target.type === "passage" && (highlights || isOpenThread(annotation))) ids.add(target.id);
  }
  return ids;
}

/** For each block the number of open threads on its passages and on statements that first stand there. */
export function threadsByBlock(
  blocks: readonly TextRange[],
  passages: BriefPassages,
  annotations: ArgumentGraph["annotations"],
): number[] {
  const counts = blocks.map(() => 0);
  const startOf = new Map(passages.all.map((passage) => [passage.id, passage.start]));
  for (const annotation of annotations.values()) {
    if (!isOpenThread(annotation)) continue;
    const { type, id } = annotation.target;
    const start = type === "statement" ? passages.byStatement.get(id)?.[0]?.start : startOf.get(id);
    if (start === undefined || (type !== "passage" && type !== "statement")) continue;
    const block = blockAt(blocks, start);
    if (block >= 0) counts[block] = (counts[block] ?? 0) + 1;
  }
  return counts;
}

/** Index of the block that holds the offset, or -1. */
export function blockAt(blocks: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (blocks[low]?.start ?? Number.POSITIVE_INFINITY) <= offset ? low : -1;
}
