// Finds a quote in a text where it does not stand word for word.
import type { Located, QuoteSelector } from "@/lib/anchoring/anchor-types";
import { locateQuote } from "@/lib/anchoring/locate-quote";

export interface LocateInput {
  readonly text: string;
  readonly quote: QuoteSelector;
}

/** Its place, or null where nothing is like enough. */
export function run({ text, quote }: LocateInput): Located | null {
  return locateQuote(text, quote);
}
