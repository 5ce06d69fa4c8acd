// Whether somebody is about to mention a person: an `@` before the caret, and what was typed behind it.
import { plainLetters } from "@/lib/contract/find-words";

export interface MentionQuery {
  /** Where the `@` stands in the text. */
  readonly start: number;
  readonly query: string;
}

/** An `@` that begins a word, then at most forty characters of the same line. */
const BEFORE_CARET = /(?:^|[\s([{"'“‘])@([^\s@[\]()<>][^\n@[\]()<>]{0,39})?$/u;

/** What is being asked for at the caret, or null. */
export function mentionQueryAt(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - 60), caret);
  const match = BEFORE_CARET.exec(before);
  if (!match) return null;
  const query = match[1] ?? "";
  return { start: caret - query.length - 1, query };
}

/** Those whose name, or a word of it, begins with the query; at most eight, by name. */
export function peopleMatching<P extends { readonly name: string }>(
  people: readonly P[],
  query: string,
): P[] {
  const wanted = plainLetters(query);
  return people
    .filter(({ name }) => startsAWord(plainLetters(name), wanted))
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .slice(0, 8);
}

function startsAWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(name[at - 1] ?? "")) return true;
  }
  return false;
}
