// Which format a file has: its content decides, its name only where two would do.
import { decodeText } from "./decode-text";
import type { MapFormat } from "./format-types";
import { recogniseText } from "./recognise-text";

/** Bytes from the beginning of a file that `recogniseFormat` is at its best with. */
export const HEAD_BYTES = 200_000;

/**
 * The format of a file, from its beginning (`HEAD_BYTES` or all of it) and its name; null for what holds no argument
 * that we can read: pictures, other documents, prose.
 */
export function recogniseFormat(fileName: string, head: Uint8Array | string): MapFormat | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (typeof head === "string") return ofText(head, ending);
  if (isZip(head)) return ofZip(head, ending);
  const decoded = decodeText(head, { cut: true });
  return decoded.ok ? ofText(decoded.text, ending) : null;
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

const ENTRY = "PK\u{3}\u{4}";
const NAME_AT = 30;

/** The names of entries stand in a zip as they are, before each entry. */
function ofZip(head: Uint8Array, ending: string): MapFormat | null {
  const letters: string[] = [];
  for (let at = 0; at < head.length; at += 8192)
    letters.push(String.fromCharCode(...head.subarray(at, at + 8192)));
  const content = letters.join("");
  let types = false;
  for (let at = content.indexOf(ENTRY); at !== -1; at = content.indexOf(ENTRY, at + 4)) {
    const name = content.slice(at + NAME_AT, at + NAME_AT + 20);
    if (name.startsWith("xl/")) return "xlsx";
    if (/^(?:word|ppt|META-INF|mimetype)/.test(name)) return null;
    types ||= name.startsWith("[Content_Types].xml");
  }
  return types && ending === "xlsx" ? "xlsx" : null;
}

function ofText(whole: string, ending: string): MapFormat | null {
  const text = whole.replace(/^\uFEFF/, "").trimStart();
  if (text === "") return null;
  if (text.startsWith("{")) return ofJson(text);
  if (/^\[\s*\{/.test(text) && ofJson(text) === "aif") return "aif";
  if (text.startsWith("<")) {
    const xml = ofXml(text);
    if (xml !== undefined) return xml;
  }
  if (/^(?:%PDF-|\{\\rtf|\[\s*(?:\{|\]|"|\[))/.test(text)) return null;
  return recogniseText(text, ending);
}

/** By keys, as the end may be missing; only what stands before a long text may be there. */
function ofJson(text: string): MapFormat | null {
  const has = (...keys: string[]) => keys.every((key) => new RegExp(`"${key}"\\s*:`).test(text));
  if (/"format"\s*:\s*"counterpoint"/.test(text)) return "counterpoint";
  if (has("AIF") || has("OVA") || has("nodeID") || has("fromID") || has("schemefulfillments"))
    return "aif";
  if (/"type"\s*:\s*"(?:I|RA|CA|MA|PA|YA|TA|L)"/.test(text) && has("nodes")) return "aif";
  const isSadface =
    has("source_id", "target_id") ||
    (has("nodes") && /"type"\s*:\s*"(?:atom|scheme)"/.test(text)) ||
    has("nodes", "edges", "resources") ||
    has("sadface");
  return isSadface ? "sadface" : null;
}

const MARKUP_BEFORE_ROOT = /^(?:<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->|\s+)*/;

/** Undefined where it is no markup: Argdown writes `<Title>: words`. */
function ofXml(text: string): MapFormat | null | undefined {
  const start = MARKUP_BEFORE_ROOT.exec(text)?.[0].length ?? 0;
  const root = /^<(?:!DOCTYPE\s+)?([A-Za-z][\w.:-]*)/i.exec(text.slice(start, start + 200));
  const name = root?.[1]?.toLowerCase();
  if (name === "arggraph") return "microtext";
  if (name === "opml") return "opml";
  const isMarkup = start > 0 || /^<!DOCTYPE/i.test(text) || text.includes("</");
  return isMarkup ? null : undefined;
}
