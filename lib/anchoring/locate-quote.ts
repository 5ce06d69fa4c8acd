// Finds a quote in a text: its very words, the words in other typography, or what is most like them.
import type { Budget, Located, QuoteSelector, Range } from "./anchor-types";
import { agreement, type Context, REACH } from "./context-match";
import { findSimilar, snapToWords } from "./find-similar";
import { type PlainForm, plainForm } from "./plain-form";
import { similarity } from "./similarity";

const MOST_PLACES = 1_000;
/** Steps of comparing for one text: a few seconds at most. */
const BUDGET = 300_000_000;
const TOLERANCE = 0.25;
/** Fewer letters are like too much. */
const FEW = 12;
const NEARBY = 5_000;
/** The same words with other quotes, dashes, spaces or capitals. */
const TYPOGRAPHY = 0.98;

/**
 * The quote's place in the text, or null where nothing is like enough. Among the same words, what stands around them
 * decides, then `start`, then the order of the text. Bounded work for any text and quote.
 */
export function locateQuote(text: string, quote: QuoteSelector): Located | null {
  return createQuoteLocator(text)(quote);
}

/** The place of the very words, chosen as locateQuote does: little work, where that may be seconds. */
export function locateSame(text: string, quote: QuoteSelector): Range | null {
  return quote.exact === "" ? null : bestOf(text, placesOf(text, quote.exact), quote);
}

/** As locateQuote, for many quotes of one text: what it learns of the text it learns once. */
export function createQuoteLocator(text: string): (quote: QuoteSelector) => Located | null {
  const budget: Budget = { left: BUDGET };
  let whole: PlainForm | null = null;
  return (quote) => {
    if (quote.exact === "") return null;
    const same = bestOf(text, placesOf(text, quote.exact), quote);
    if (same) return { ...same, score: 1 };
    whole ??= plainForm(text);
    const plain = inPlainForm(whole, quote);
    if (plain) return { ...plain, score: TYPOGRAPHY };
    return quote.exact.length < FEW ? null : mostAlike(text, quote, budget);
  };
}

function placesOf(text: string, exact: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length });
    if (places.length >= MOST_PLACES) break;
  }
  return places;
}

function bestOf(text: string, places: readonly Range[], quote: QuoteSelector): Range | null {
  const context = contextOf(quote);
  const { start: hint } = quote;
  let best: { range: Range; agreed: number; away: number } | null = null;
  for (const range of places) {
    const { before, after } = agreement(context, text, range.start, range.end);
    const agreed = before + after;
    const away = hint === undefined ? 0 : Math.abs(range.start - hint);
    const better =
      best === null || agreed > best.agreed || (agreed === best.agreed && away < best.away);
    if (better) best = { range, agreed, away };
  }
  return best?.range ?? null;
}

function contextOf({ prefix = "", suffix = "" }: QuoteSelector): Context {
  const [before, after] = [prefix.slice(-REACH), suffix.slice(0, REACH)];
  return { before, after, fromEdge: false, toEdge: false };
}

/** The place of the words where only their typography differs. */
function inPlainForm(whole: PlainForm, quote: QuoteSelector): Range | null {
  const wanted = plainForm(quote.exact);
  if (wanted.text.trim() === "") return null;
  const words = wanted.text.trim();
  const best = bestOf(whole.text, placesOf(whole.text, words), {
    exact: words,
    prefix: plainForm((quote.prefix ?? "").slice(-2 * REACH)).text,
    suffix: plainForm((quote.suffix ?? "").slice(0, 2 * REACH)).text,
    start: quote.start,
  });
  return best && { start: whole.offsetOf(best.start), end: whole.offsetOf(best.end - 1) + 1 };
}

function mostAlike(
  text: string,
  { exact, start: hint }: QuoteSelector,
  budget: Budget,
): Located | null {
  const near =
    hint === undefined
      ? []
      : [
          {
            start: Math.max(0, hint - NEARBY),
            end: Math.min(text.length, hint + exact.length + NEARBY),
          },
        ];
  for (const window of [...near, { start: 0, end: text.length }]) {
    const found = findSimilar(text, window, exact, TOLERANCE, budget);
    if (found === null) continue;
    const range = snapToWords(text, found, exact);
    const score = similarity(exact, text.slice(range.start, range.end), budget);
    if (score >= 1 - TOLERANCE) return { ...range, score };
  }
  return null;
}
