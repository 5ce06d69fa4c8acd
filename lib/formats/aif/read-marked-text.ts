// Reads the text beside an analysis, which OVA and xAIF keep as HTML with spans around what nodes quote.

/** Plain text with the stretches that spans mark, by the id of the span. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly { readonly key: string; readonly start: number; readonly end: number }[];
}

const IS_HTML =
  /<\/?(?:span|br|div|p|b|i|u|em|strong|a|li|ul|ol|h[1-6]|font|html|body)[\s/>]|&(?:amp|lt|gt|nbsp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/i;
const PIECES = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|&(#x?[\da-fA-F]{1,7}|[a-zA-Z]{2,8});/g;
const BLOCKS: ReadonlySet<string> = new Set(
  "div p li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote".split(" "),
);
const SILENT: ReadonlySet<string> = new Set(["script", "style", "title", "head"]);
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  pound: "£",
  euro: "€",
  copy: "©",
  shy: "",
};

interface Reader {
  readonly out: string[];
  readonly spans: { key: string; start: number; end: number }[];
  /** Spans that are open; null for those without an id. */
  readonly open: ({ key: string; start: number } | null)[];
  length: number;
  last: string;
  /** The element whose words are dropped. */
  silent: string | null;
}

/** The words of a text that may be HTML; scripts, styles and comments are dropped, nothing is run or loaded. */
export function readMarkedText(source: string): MarkedText {
  if (!IS_HTML.test(source)) return { text: source, spans: [] };
  const html = withoutComments(source);
  const reader: Reader = { out: [], spans: [], open: [], length: 0, last: "", silent: null };
  let from = 0;
  for (const piece of html.matchAll(PIECES)) {
    say(reader, html.slice(from, piece.index));
    from = piece.index + piece[0].length;
    const [whole, slash, name, rest, entity] = piece;
    if (name !== undefined) readTag(reader, slash === "/", name.toLowerCase(), rest ?? "");
    else if (entity !== undefined) say(reader, characterOf(entity) ?? whole);
  }
  say(reader, html.slice(from));
  while (reader.open.length > 0) closeSpan(reader);
  return { text: reader.out.join(""), spans: reader.spans };
}

function withoutComments(source: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = source.indexOf("<!--", from);
    const end = start < 0 ? -1 : source.indexOf("-->", start);
    if (end < 0) break;
    parts.push(source.slice(from, start));
    from = end + 3;
  }
  return parts.length === 0 ? source : parts.join("") + source.slice(from);
}

function say(reader: Reader, words: string): void {
  if (words === "" || reader.silent !== null) return;
  reader.out.push(words);
  reader.length += words.length;
  reader.last = words[words.length - 1] ?? "";
}

function readTag(reader: Reader, closing: boolean, name: string, rest: string): void {
  if (reader.silent !== null) {
    if (closing && name === reader.silent) reader.silent = null;
    return;
  }
  if (SILENT.has(name)) reader.silent = closing ? null : name;
  else if (name === "br") say(reader, "\n");
  else if (BLOCKS.has(name) && reader.length > 0 && reader.last !== "\n") say(reader, "\n");
  else if (name === "span" && closing) closeSpan(reader);
  else if (name === "span") {
    const key = spanKey(rest);
    reader.open.push(key === null ? null : { key, start: reader.length });
  }
}

function closeSpan(reader: Reader): void {
  const span = reader.open.pop();
  if (span && reader.length > span.start) reader.spans.push({ ...span, end: reader.length });
}

/** The node's key out of `id="node12_3"` or `id="12"`. */
function spanKey(attributes: string): string | null {
  const id = /\bid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  const value = (id?.[1] ?? id?.[2] ?? id?.[3] ?? "").trim().replace(/^node/i, "");
  return value === "" ? null : value;
}

function characterOf(entity: string): string | null {
  if (!entity.startsWith("#")) return Object.hasOwn(NAMED, entity) ? (NAMED[entity] ?? null) : null;
  const hex = /^#x/i.test(entity);
  const code = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : null;
}
