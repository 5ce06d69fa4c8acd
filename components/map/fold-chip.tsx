// The chip of a fold on the canvas: what is hidden below a card, in words; a press opens it.
import { foldWords } from "@/lib/layout/fold-counts";
import type { Fold } from "@/lib/layout/types";
import { useMapFacts } from "./map-facts-context";

interface FoldChipProps {
  readonly fold: Fold;
  /** Only the number, where letters would be too small to read. */
  readonly short: boolean;
}

/** The map's handlers listen above it. Keys open the fold from its card. */
export function FoldChip({ fold, short }: FoldChipProps) {
  const facts = useMapFacts();
  const words = foldWords(fold);
  const total = fold.reasons + fold.counterpoints;
  return (
    <button
      type="button"
      className="map-chip"
      data-fold-key={fold.key}
      data-short={short || undefined}
      aria-label={`${words} below “${facts.at(fold.key)?.name ?? ""}”`}
      tabIndex={-1}
      style={{ maxWidth: fold.width, height: fold.height }}
    >
      {short ? `+${total}` : words}
    </button>
  );
}
