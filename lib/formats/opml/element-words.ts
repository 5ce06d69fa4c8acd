// What one outline element says: its words without sign and markup, its note, and how it bears on what it stands in.
import type { Stance } from "../../argument/records";
import type { OpmlElement } from "./opml-elements";
import { OPML_SIGNS, type OpmlRelation, PREFIX, relationCalled } from "./opml-names";

export interface ElementWords {
  /** Our own id, where it is there. */
  readonly id: string;
  /** The id of the statement that it stands for. */
  readonly see: string | null;
  readonly relation: OpmlRelation | null;
  readonly text: string;
  readonly label: string | null;
  readonly note: string | null;
  readonly heldBy: string | null;
  readonly stance: Stance | null;
  readonly unstated: boolean;
  readonly scheme: string | null;
  /** Whether markup was taken out of the words. */
  readonly hadMarkup: boolean;
}

const SIGNED = /^\s*([+\-–—−&~^])\s+/;
const NAMED = /^\s*(?:(pro|for)|(con|contra|against))\s*:\s*/i;
const BY_SIGN: Readonly<Record<string, OpmlRelation>> = {
  "+": "support",
  "-": "attack",
  "–": "attack",
  "—": "attack",
  "−": "attack",
  "&": "linked",
  "~": "undercut",
  "^": "backing",
};

/** Reads an element of ours as it was written, and one of others by its sign, if it has one. */
export function elementWords({ attributes }: OpmlElement): ElementWords {
  const own = (name: string) => attributes[`${PREFIX}:${name}`];
  const raw = attributes.text ?? attributes.title ?? "";
  const id = own("id") ?? "";
  const see = own("see") ?? null;
  const foreign = id === "" && see === null;
  const said = relationCalled(own("relation"));
  const { relation, text } =
    !foreign && said === null
      ? { relation: null, text: raw }
      : said !== null
        ? { relation: said, text: raw.startsWith(OPML_SIGNS[said]) ? raw.slice(2) : raw }
        : signed(raw);
  const plain = foreign ? withoutMarkup(text) : text;
  const stance = own("stance");
  return {
    id,
    see,
    relation,
    text: plain,
    label: own("label") ?? null,
    note: noteOf(attributes, foreign),
    heldBy: own("heldBy") ?? null,
    stance: stance === "asserts" || stance === "reports" || stance === "concedes" ? stance : null,
    unstated: own("unstated") === "true",
    scheme: own("scheme") ?? null,
    hadMarkup: plain !== text,
  };
}

function signed(raw: string): { relation: OpmlRelation | null; text: string } {
  const sign = SIGNED.exec(raw);
  if (sign) return { relation: BY_SIGN[sign[1] ?? ""] ?? null, text: raw.slice(sign[0].length) };
  const named = NAMED.exec(raw);
  if (!named) return { relation: null, text: raw };
  return { relation: named[1] ? "support" : "attack", text: raw.slice(named[0].length) };
}

function noteOf(attributes: Readonly<Record<string, string>>, foreign: boolean): string | null {
  const note = attributes._note ?? attributes.note ?? "";
  const links = foreign ? [attributes.url, attributes.htmlUrl, attributes.xmlUrl] : [];
  const parts = [foreign ? withoutMarkup(note) : note, ...links.filter((url) => url !== undefined)];
  const said = [...new Set(parts)].filter((part) => part.trim() !== "").join("\n");
  return said === "" ? null : said;
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&nbsp;": " ",
};

/** Outliners may write HTML into their words. */
function withoutMarkup(words: string): string {
  if (!/<\/?[a-z]|&[a-z#]/i.test(words)) return words;
  return words
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, "")
    .replace(
      /&(?:amp|lt|gt|quot|#39|apos|nbsp);/g,
      (reference) => REFERENCES[reference] ?? reference,
    );
}
