// Contradictions that earlier imports turned into two attacks, so that they can be written as what they were.
import type { ExportSource } from "../format-types";

/** Whether two texts were called contradictory; both ways. */
export function contradictionsIn(
  provenance: ExportSource["provenance"],
): (one: string, other: string) => boolean {
  const pairs = new Set<string>();
  for (const { data } of provenance) {
    if (!Array.isArray(data.contradictions)) continue;
    for (const each of data.contradictions.flat() as readonly unknown[]) {
      if (typeof each !== "object" || each === null) continue;
      const { kind, texts } = each as { readonly kind?: unknown; readonly texts?: unknown };
      if (kind !== "contradictory" || !Array.isArray(texts)) continue;
      const [one, other] = texts as readonly unknown[];
      pairs.add(JSON.stringify([one, other])).add(JSON.stringify([other, one]));
    }
  }
  return (one, other) => pairs.size > 0 && pairs.has(JSON.stringify([one, other]));
}
