// What a file holds, in words.
import type { ImportCounts, ImportSummary } from "@/lib/contract/imports";

function some(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count.toLocaleString("en")} ${count === 1 ? one : many}`];
}

/** Such as "12 statements, 8 supports, 3 attacks". */
export function countsInWords(counts: ImportCounts): string {
  return [
    ...some(counts.statements, "statement", "statements"),
    ...some(counts.supports, "support", "supports"),
    ...some(counts.attacks, "attack", "attacks"),
    ...some(counts.undercuts, "undercut", "undercuts"),
    ...some(counts.linked, "step with linked premises", "steps with linked premises"),
    ...some(counts.passages, "passage", "passages"),
    ...some(counts.annotations, "annotation", "annotations"),
  ].join(", ");
}

/** What there is to say of the text that came along; null where none did. */
export function briefInWords({ brief }: Pick<ImportSummary, "brief">): string | null {
  if (!brief) return null;
  const what = brief.title ? `“${brief.title}”` : "without a title";
  const by = brief.author ? `, by ${brief.author}` : "";
  return `A text comes along: ${what}${by}, ${some(brief.words, "word", "words").join("") || "no words"}.`;
}
