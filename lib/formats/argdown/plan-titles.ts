// A title for every statement that needs one: its label, else its first words, each title only once.
import { firstWords, NAME_LENGTH } from "../../argument/names";
import type { Id, Statement } from "../../argument/records";
import { titleOf } from "./escape";

/** Names that the reference parser would mistake for its own, or for a property that every object has. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Gives a statement's title, the same at each call; `prefer` makes one for other words. */
export interface Titles {
  readonly of: (statement: Statement) => string;
  readonly fresh: (words: string) => string;
}

/** Labels come first, so that they stay as they are where a statement without label begins with the same words. */
export function planTitles(statements: Iterable<Statement>): Titles {
  const titles = new Map<Id, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const fresh = (words: string): string => {
    const base = titleOf(words) || "Statement";
    let title = base;
    let count = counts.get(base) ?? 1;
    while (taken.has(title) || RESERVED.has(title) || /^Untitled \d+$/.test(title)) {
      count += 1;
      title = `${base} (${count})`;
    }
    counts.set(base, count);
    taken.add(title);
    return title;
  };
  for (const { id, label } of statements) if (label !== null) titles.set(id, fresh(label));
  return {
    fresh,
    of: (statement) => {
      const known = titles.get(statement.id);
      if (known !== undefined) return known;
      const made = fresh(firstWords(statement.text, NAME_LENGTH));
      titles.set(statement.id, made);
      return made;
    },
  };
}
