// How much of a text stands in the map: the words that no mapped passage holds, and the share of the others.
import { subtractRanges, type TextRange, trimRange } from "./merge-ranges";

/** Words of the blocks that no mapped passage holds; punctuation and spaces between passages do not count. */
export function uncoveredRanges(
  text: string,
  blocks: readonly TextRange[],
  mapped: readonly TextRange[],
): TextRange[] {
  return subtractRanges(blocks, mapped).flatMap((range) => {
    const words = /[\p{L}\p{N}]/u.test(text.slice(range.start, range.end));
    return (words && trimRange(text, range)) || [];
  });
}

/** How much of the blocks' characters is covered, in whole percent; 100 only where nothing is left. */
export function coveredPercent(
  blocks: readonly TextRange[],
  uncovered: readonly TextRange[],
): number {
  const size = (ranges: readonly TextRange[]) =>
    ranges.reduce((sum, one) => sum + one.end - one.start, 0);
  const all = size(blocks);
  return all === 0 ? 0 : Math.floor(((all - size(uncovered)) / all) * 100);
}
