// The lines of a Kialo export as entries: a number or an indentation, Pro or Con, and words over one or more lines.
import { FORMAT_LIMITS } from "../format-types";
import { Malformed } from "../shared/guard-parse";

export interface KialoEntry {
  /** From 1. */
  readonly line: number;
  /** Such as "1.2.2"; null where entries are only indented. */
  readonly number: string | null;
  /** The entry that it stands under, by its place in the list. */
  readonly parent: number | null;
  /** Null for a thesis. */
  readonly kind: "support" | "attack" | null;
  readonly words: string;
}

export interface KialoDiscussion {
  readonly title: string | null;
  /** What stands between the title and the first entry. */
  readonly introduction: string;
  readonly entries: readonly KialoEntry[];
}

const TITLE = /^\s*Discussion\s+(?:Title|Name)\s*:\s*(.*)$/i;
const NUMBERED = /^\s*(\d{1,5}(?:\.\d{1,5})*)\.(?:\s+|$)/;
const SIDE = /^(?:(Pro|For|Pour|Favor)|(Con|Against|Contra|Kontra|Contre))\s*:\s*/i;
const THESIS = /^Thesis\s*:\s*/i;

interface Open {
  readonly entry: Omit<KialoEntry, "words">;
  readonly lines: string[];
}

/** The discussion. Throws `Malformed` where no title stands first, or where nothing follows. */
export function readEntries(text: string): KialoDiscussion {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const title = TITLE.exec(lines[first] ?? "");
  if (!title)
    throw new Malformed(
      "A Kialo export begins with a line “Discussion Title:” or “Discussion Name:”, and this file does not.",
      { line: first + 1 },
    );
  const numbered = lines.some((line) => NUMBERED.test(line));
  const places = numbered ? createNumbers() : createIndents();
  const introduction: string[] = [];
  const open: Open[] = [];
  let blank = true;
  for (const [at, line] of lines.entries()) {
    if (at <= first) continue;
    const entry = line.trim() === "" ? null : places.read(line, at + 1, blank, open);
    if (entry) open.push(entry);
    else (open.at(-1)?.lines ?? introduction).push(line.trim());
    blank = line.trim() === "";
  }
  if (open.length === 0)
    throw new Malformed("After the title there is no claim. Export the discussion again.");
  return {
    title: title[1]?.trim() || null,
    introduction: introduction.join("\n").trim(),
    entries: open.map(({ entry, lines: words }) => ({ ...entry, words: words.join("\n").trim() })),
  };
}

interface Places {
  read(line: string, at: number, afterBlank: boolean, open: readonly Open[]): Open | null;
}

/** Entries by number. Lists within a claim have numbers too: what fits nowhere belongs to the claim before it. */
function createNumbers(): Places {
  const known = new Map<string, number>();
  return {
    read: (line, at, afterBlank, open) => {
      const match = NUMBERED.exec(line);
      const number = match?.[1];
      if (!match || number === undefined || known.has(number)) return null;
      const rest = line.slice(match[0].length);
      const above = number.includes(".") ? number.slice(0, number.lastIndexOf(".")) : null;
      const parent = above === null ? null : known.get(above);
      if (
        above === null ? open.length > 0 && !afterBlank : parent === undefined && !SIDE.test(rest)
      )
        return null;
      refuseDepth(number.split(".").length, at);
      known.set(number, open.length);
      return opened({ line: at, number, parent: parent ?? nearest(known, number) }, rest);
    },
  };
}

/** Where an entry's own parent is missing, the closest one above it. */
function nearest(known: ReadonlyMap<string, number>, number: string): number | null {
  for (let end = number.lastIndexOf("."); end > 0; end = number.lastIndexOf(".", end - 1)) {
    const found = known.get(number.slice(0, end));
    if (found !== undefined) return found;
  }
  return null;
}

/** Entries by indentation alone; a line without Pro or Con goes on with the claim before it, unless it is a thesis. */
function createIndents(): Places {
  const levels: { readonly indent: number; readonly index: number }[] = [];
  return {
    read: (line, at, afterBlank, open) => {
      const body = line.trim().replace(/^[-*•]\s+/, "");
      const indent = line.replaceAll("\t", "    ").search(/\S/);
      const isThesis = THESIS.test(body) || (indent === 0 && (open.length === 0 || afterBlank));
      if (!SIDE.test(body) && !isThesis) return null;
      while ((levels.at(-1)?.indent ?? -1) >= indent) levels.pop();
      const parent = levels.at(-1)?.index ?? null;
      levels.push({ indent, index: open.length });
      refuseDepth(levels.length, at);
      return opened({ line: at, number: null, parent }, body);
    },
  };
}

function opened(place: Pick<KialoEntry, "line" | "number" | "parent">, words: string): Open {
  const side = SIDE.exec(words);
  const kind = side ? (side[1] === undefined ? "attack" : "support") : null;
  const rest = side ? words.slice(side[0].length) : words.replace(THESIS, "");
  return { entry: { ...place, kind }, lines: [rest.trim()] };
}

function refuseDepth(depth: number, line: number): void {
  if (depth > FORMAT_LIMITS.depth)
    throw new Malformed(`This claim stands more than ${FORMAT_LIMITS.depth} levels deep.`, {
      line,
    });
}
