// Whether a quote says what stands in the brief, for the operations that place one.
import type { OperationContext } from "../draft";
import type { Quote } from "../passage-quote";
import { type Reason, reason } from "../result";

interface PlacedQuote extends Quote {
  readonly briefRevision: number;
}

/** Refuses words that are not what stands in the brief as it is now (PA1 to PA3). */
export function misquoted(operation: PlacedQuote, { brief }: OperationContext): Reason | null {
  const { start, end, exact, prefix, suffix } = operation;
  if (brief === null)
    return reason(
      "INVALID",
      "PA1",
      "This map has no brief to mark a passage in. Add a brief first.",
    );
  if (operation.briefRevision !== brief.revision) {
    const message = `The brief is at revision ${brief.revision}, the passage was selected in ${operation.briefRevision}. Reload the map and select it again.`;
    return reason("CONFLICT", "PA1", message);
  }
  if (start >= end || brief.text.slice(start, end) !== exact || end - start !== exact.length) {
    return reason(
      "INVALID",
      "PA2",
      "The passage is not what stands in the brief at this place. Select it again.",
    );
  }
  const before = brief.text.slice(Math.max(0, start - prefix.length), start);
  const after = brief.text.slice(end, end + suffix.length);
  if (before !== prefix || after !== suffix) {
    return reason(
      "INVALID",
      "PA3",
      "What is said to stand around the passage does not stand there. Select it again.",
    );
  }
  return null;
}
