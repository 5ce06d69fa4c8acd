// The small parts of a card as HTML, for every page that shows an argument in flow.
import type { Role } from "../../argument/records";
import { ROLE_WORD } from "../../layout/map-words";
import { escapeXml } from "../svg/escape-xml";

/** The line above a card's words, with its role in the role's colour. */
export function metaOf(meta: string, role: Role): string {
  const word = ROLE_WORD[role];
  if (!meta.startsWith(word)) return `<b>${escapeXml(meta)}</b>`;
  return `<b>${word}</b>${escapeXml(meta.slice(word.length))}`;
}

const ICONS: Readonly<Record<Role, string>> = {
  claim: "M5 .9 9.1 5 5 9.1.9 5Z",
  premise: "M.9 5a4.1 4.1 0 1 1 8.2 0 4.1 4.1 0 1 1-8.2 0Z",
  counterpoint: "M5 1.2 9.2 8.6H.8Z",
};

/** The sign of a role. */
export function icon(role: Role): string {
  return `<svg class="icon" viewBox="0 0 10 10" aria-hidden="true"><path d="${ICONS[role]}"/></svg>`;
}

/** How many speak for and against, each with its sign; nothing for none. */
export function countWords(pro: number, con: number): string {
  const count = (number: number, word: string, look: string, role: Role) =>
    number === 0
      ? ""
      : `<span class="${look}">${icon(role)}${number} ${word}${number === 1 ? "" : "s"}</span>`;
  return count(pro, "reason", "pro", "premise") + count(con, "counterpoint", "con", "counterpoint");
}
