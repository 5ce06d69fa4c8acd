// Raised digits: powers behind a letter, a unit or a number, else marks of notes.
import "server-only";

const POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The digits as a power of what stands before them; null where they are the mark of a note. */
export function asPower(digits: string, before: string): string | null {
  if (!/(^|[^\p{L}\p{N}])(\p{L}|[kcmd]m|\d+)$/u.test(before)) return null;
  return [...digits].map((digit) => POWERS[Number(digit)] ?? digit).join("");
}
