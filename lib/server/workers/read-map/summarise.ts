// What a file holds, in numbers.
import type { ImportSummary } from "@/lib/contract/imports";
import type { MapFormat, Parsed } from "@/lib/formats/format-types";

/** The numbers of what was read, and its report. */
export function summarise(format: MapFormat, { map, brief, report }: Parsed): ImportSummary {
  const { statements, inferences, passages, annotations } = map;
  const attacks = inferences.filter(({ kind }) => kind === "attack");
  const undercuts = attacks.filter(({ target }) => target.type === "inference");
  return {
    format,
    title: map.title,
    counts: {
      statements: statements.length,
      supports: inferences.length - attacks.length,
      attacks: attacks.length - undercuts.length,
      undercuts: undercuts.length,
      linked: inferences.filter(({ premises }) => premises.length > 1).length,
      passages: passages.length,
      annotations: annotations.length,
    },
    brief: brief && {
      title: brief.title,
      author: brief.author,
      words: brief.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    },
    report,
  };
}
