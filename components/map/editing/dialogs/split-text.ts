// Parts a text in two where a person most likely would. Pure.

/** After the sentence nearest the middle; with one sentence, after a conjunction or comma; else all and nothing. */
export function splitText(text: string): [string, string] {
  const at =
    nearestTo(text, /[.!?]["”’)]*\s+(?=\S)/gu) ??
    nearestTo(text, /[;:,]\s+(?:and|but|so|because)?\s*(?=\S)/giu);
  if (at === null) return [text, ""];
  const first = text
    .slice(0, at)
    .trim()
    .replace(/[;:,]\s*(?:and|but|so|because)?$/iu, "");
  const second = text.slice(at).trim();
  return [first, second.charAt(0).toLocaleUpperCase() + second.slice(1)];
}

function nearestTo(text: string, ends: RegExp): number | null {
  const middle = text.length / 2;
  let best: number | null = null;
  for (const match of text.matchAll(ends)) {
    const at = match.index + match[0].length;
    if (best === null || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  return best;
}
