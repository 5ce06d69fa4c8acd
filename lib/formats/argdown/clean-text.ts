// The words of a statement as a map shows them: without marks for tags, mentions, links, bold and italic.
import type { IRange, IStatement } from "@argdown/core/dist/model/model.js";

export interface CleanText {
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly url: string }[];
  readonly mentions: boolean;
  readonly formatted: boolean;
}

const NOTHING = { links: [], mentions: false, formatted: false } as const;

/** What one place in the file says. Tags at the end go, others stay as words; a mention becomes the title in quotes. */
export function cleanText({ text = "", ranges }: Pick<IStatement, "text" | "ranges">): CleanText {
  if (ranges === undefined || ranges.length === 0) return { text: text.trim(), ...NOTHING };
  const types = new Set<string>(ranges.map(({ type }) => type));
  const edits = ranges
    .filter(({ type, tag }) => tag !== undefined || type.endsWith("mention"))
    .sort((a, b) => b.start - a.start);
  return {
    text: edits.reduce(edited, text).trim(),
    links: ranges
      .filter(({ url }) => url !== undefined)
      .map(({ start, stop, url = "" }) => ({ text: text.slice(start, stop + 1).trim(), url })),
    mentions: types.has("statement-mention") || types.has("argument-mention"),
    formatted: types.has("bold") || types.has("italic"),
  };
}

/** The text without the marks of one stretch; stretches are taken from the last to the first. */
function edited(text: string, { start, stop, tag, title = "" }: IRange): string {
  const space = /\s/.test(text.charAt(stop)) ? " " : "";
  const after = text.slice(stop + 1);
  const before = text.slice(0, start);
  if (tag === undefined) return `${before}“${title}”${space}${after}`;
  return after.trim() === "" ? before : before + tag + space + after;
}
