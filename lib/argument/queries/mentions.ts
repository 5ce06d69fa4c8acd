// Mentions in what people write: `@[Name](person:id)`. The id says who is meant; the name is what the writer saw.
import type { Id } from "../records";

/** A stretch of a body that names a person. `name` is as it was written, and proves nothing. */
export interface Mention {
  readonly personId: Id;
  readonly name: string;
  /** UTF-16 offsets of the whole mark in the body. */
  readonly start: number;
  readonly end: number;
}

/** More people than anybody means in one annotation; those behind are not told. */
export const MAX_MENTIONS = 20;

/** Names have 100 characters at most, and an escaped one twice that. Bounded, so that no text makes it slow. */
const MARK = /@\[((?:\\[\s\S]|[^[\]\\\n]){1,400})\]\(person:([A-Za-z0-9_-]{8,64})\)/g;

/** What Markdown would read as a mark of its own inside a name. */
const SPECIAL = /[\\`*_~[\]()<>#!|&@]/g;

/** The mark for a person, safe to stand in Markdown whatever the name is. */
export function mentionMark(person: { readonly id: Id; readonly name: string }): string {
  const name = person.name.replace(/\s+/g, " ").replace(SPECIAL, "\\$&");
  return `@[${name}](person:${person.id})`;
}

/** Every mention of a body in its order, repeats too. */
export function mentionsIn(body: string): Mention[] {
  return [...body.matchAll(MARK)].map((match) => ({
    personId: match[2] ?? "",
    name: unescapeName(match[1] ?? ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Who is mentioned, each once, in the order of the body; at most MAX_MENTIONS. */
export function mentionedIn(body: string): Id[] {
  if (!body.includes("](person:")) return [];
  return [...new Set(mentionsIn(body).map((mention) => mention.personId))].slice(0, MAX_MENTIONS);
}

/** The body with `@Name` in place of every mark, for places that show plain words. */
export function plainMentions(body: string, nameOf: (id: Id, written: string) => string): string {
  if (!body.includes("](person:")) return body;
  return body.replace(MARK, (_, name: string, id: string) => `@${nameOf(id, unescapeName(name))}`);
}

function unescapeName(name: string): string {
  return name.replace(/\\([\s\S])/g, "$1");
}
