// Makes a brief's plain text of any text: the form that plain text of Markdown has, so that offsets stay what they are.

/** Where an offset of the raw text went: as the start of a stretch (after white space) and as its end (before it). */
export interface Moved {
  readonly asStart: number;
  readonly asEnd: number;
}

export interface TidyText {
  /** NFC; blocks with two line feeds between them; single spaces; none at the edges; nothing that cannot be stored. */
  readonly text: string;
  /** The new place of one of the offsets that were asked for. */
  readonly moved: ReadonlyMap<number, Moved>;
}

/** White space, or words with single spaces between them, of which many are taken at once. */
const PARTS = /[ \t\n\r]+|[^ \t\n\r]+(?: [^ \t\n\r]+){0,500}/g;
const COMBINING = /^\p{M}+/u;
const HALF_PAIRS = /\p{Surrogate}/gu;

/** The text in the form of a brief, and where these offsets of the raw text are in it. Every line becomes a block. */
export function tidyText(raw: string, offsets: Iterable<number>): TidyText {
  const asked = [...offsets];
  const plain = tidyWith(raw, []);
  if (plain.text === raw)
    return { text: raw, moved: new Map(asked.map((at) => [at, { asStart: at, asEnd: at }])) };
  return asked.length === 0 ? plain : tidyWith(raw, asked);
}

function tidyWith(raw: string, offsets: readonly number[]): TidyText {
  const stops = [...new Set(offsets)].sort((one, other) => one - other);
  const moved = new Map<number, Moved>();
  const out: string[] = [];
  let length = 0;
  let gap = "";
  let waiting: { readonly offset: number; readonly asEnd: number }[] = [];

  const append = (part: string) => {
    if (/^[ \t\n\r]/.test(part)) {
      if (length > 0) gap = gap === "\n\n" || /[\n\r]/.test(part) ? "\n\n" : " ";
      return;
    }
    const storable = part.replaceAll("\u0000", "").replace(HALF_PAIRS, "");
    if (storable !== part) {
      for (const [inner] of storable.matchAll(PARTS)) append(inner);
      return;
    }
    const word = part.normalize("NFC");
    length += gap.length;
    for (const { offset, asEnd } of waiting) moved.set(offset, { asStart: length, asEnd });
    waiting = [];
    out.push(gap, word);
    length += word.length;
    gap = "";
  };

  let from = 0;
  for (const offset of stops) {
    const stop = wholeCharacters(raw, Math.max(from, Math.min(offset, raw.length)));
    for (const [part] of raw.slice(from, stop).matchAll(PARTS)) append(part);
    from = stop;
    waiting.push({ offset, asEnd: length });
  }
  for (const [part] of raw.slice(from).matchAll(PARTS)) append(part);
  for (const { offset, asEnd } of waiting) moved.set(offset, { asStart: length, asEnd });
  return { text: out.join("").normalize("NFC"), moved };
}

/** The offset, moved on where it would part a letter from its accents or cut a pair. */
function wholeCharacters(raw: string, offset: number): number {
  const before = raw.charCodeAt(offset - 1);
  const low = raw.charCodeAt(offset);
  const past = before >= 0xd800 && before <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? 1 : 0;
  const accents = COMBINING.exec(raw.slice(offset + past, offset + past + 32))?.[0].length ?? 0;
  return offset + past + accents;
}
