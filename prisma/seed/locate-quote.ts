// Finds the one place of a quote in a plain text, or says why there is not one.
import type { DraftQuote } from "./argument-draft";
import type { Problem } from "./argument-lines";

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a quote stands in a text (UTF-16 offsets), or the problem with it. */
export function locateQuote(quote: DraftQuote, text: string): Place | Problem {
  let from = 0;
  if (quote.after) {
    const { line, words } = quote.after;
    const start = text.indexOf(words);
    if (start === -1)
      return { line, message: `The words after: stand nowhere in the brief. ${hint(words, text)}` };
    if (text.indexOf(words, start + 1) !== -1) {
      return {
        line,
        message: "The words after: stand more than once in the brief. Take more of them.",
      };
    }
    from = start + words.length;
  }
  const start = text.indexOf(quote.exact, from);
  if (start === -1) {
    return {
      line: quote.line,
      message: `This quote does not stand in the brief. ${hint(quote.exact, text)}`,
    };
  }
  if (!quote.after && text.indexOf(quote.exact, start + 1) !== -1) {
    return {
      line: quote.line,
      message:
        "This quote stands more than once in the brief. Quote more words, or add a line after: with words that stand before it.",
    };
  }
  return { start, end: start + quote.exact.length };
}

/** Up to where the words do match, so that the slip is found quickly. */
function hint(words: string, text: string): string {
  let good = 0;
  let bad = words.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (text.includes(words.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const matched = words.slice(Math.max(0, good - 30), good).trim();
  return matched === ""
    ? "Copy the words exactly."
    : `It matches up to “${matched}”. Copy the words exactly.`;
}
