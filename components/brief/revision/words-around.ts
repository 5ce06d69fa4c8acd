// A few words before and after a stretch of a text, none cut in two.

/** What stands just before and after, about `reach` code units of each. */
export function wordsAround(
  text: string,
  start: number,
  end: number,
  reach: number,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  return {
    before: start > reach ? `… ${before.replace(/^\S*\s*/, "")}` : before,
    after: end + reach < text.length ? `${after.replace(/\s*\S*$/, "")} …` : after,
  };
}
