// Turns the bytes of a text file into text, and says in words how it was read or why it cannot be.

/** The largest file, in bytes. */
export const FILE_LIMIT = 2_000_000;

export type ReadFile =
  | {
      readonly ok: true;
      readonly text: string;
      /** What to know of how it was read; null where nothing is. */
      readonly note: string | null;
    }
  | { readonly ok: false; readonly message: string };

const TEXT_NAME = /\.(txt|text|md|markdown)$|^[^.]*$/i;

/** What other kinds of file begin with. */
const KNOWN_BEGINNINGS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a Word, OpenDocument or ZIP file"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Word file"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "an RTF file"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0x47, 0x49, 0x46, 0x38], "a picture"],
  [[0x1f, 0x8b], "a compressed file"],
];

/** Whether a file's name is that of plain text or Markdown, or says nothing. */
export function isTextName(name: string): boolean {
  return TEXT_NAME.test(name);
}

/** A size as people read it: "1.9 MB", "12 KB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Why a file is not even opened: its name or its size; null where it may be. */
export function refuseFile(name: string, size: number): string | null {
  if (!TEXT_NAME.test(name)) {
    return `“${name}” is not a .txt or .md file. Save it as plain text, or copy its words and paste them.`;
  }
  if (size > FILE_LIMIT) {
    return `“${name}” has ${sizeInWords(size)}; a file may have 2 MB. Take the part that argues.`;
  }
  return size === 0 ? `“${name}” is empty. Choose another file.` : null;
}

/** The text of a file: UTF-8, UTF-16, or else Windows-1252, with LF line ends. */
export function readTextFile(name: string, bytes: Uint8Array): ReadFile {
  const refused = refuseFile(name, bytes.length) ?? refuseContent(name, bytes);
  return refused === null ? decodeTextFile(name, bytes) : { ok: false, message: refused };
}

/** The same for bytes whose name and size are somebody else's matter. */
export function decodeTextFile(name: string, bytes: Uint8Array): ReadFile {
  const encoding = encodingOf(bytes);
  if (encoding === null) return { ok: false, message: notText(name) };
  const decoded =
    encoding === "windows-1252" ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  if (decoded.includes("\0")) return { ok: false, message: notText(name) };
  const text = tidyText(decoded);
  if (text.trim() === "") {
    return { ok: false, message: `“${name}” holds nothing but blanks. Choose another file.` };
  }
  return { ok: true, text, note: noteOn(name, encoding) };
}

/** LF line ends, no byte order mark, a page break as an empty line, no other control characters. */
export function tidyText(text: string): string {
  return wellFormed(text)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|\u0085/g, "\n")
    .replace(/\f/g, "\n\n")
    .replace(/(?![\t\n])\p{Cc}/gu, "");
}

/** Half a character, as a cut by a program leaves it, becomes the sign for what cannot be read. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What Windows-1252 has where Latin-1 has control characters. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand: Node's own decoder reads it as Latin-1. */
function fromWindows1252(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (const byte of bytes) {
    const sign = byte >= 0x80 && byte < 0xa0 ? WINDOWS_SIGNS[byte - 0x80] : undefined;
    letters.push(sign ?? String.fromCharCode(byte));
  }
  return letters.join("");
}

function encodingOf(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const zeros = zerosOf(bytes);
  if (zeros.even + zeros.odd > 0) {
    // Text in UTF-16 without its mark: nearly every other byte is zero, and on one side alone.
    const most = bytes.length / 2;
    if (zeros.even === 0 && zeros.odd > most * 0.3) return "utf-16le";
    return zeros.odd === 0 && zeros.even > most * 0.3 ? "utf-16be" : null;
  }
  if (isUtf8(bytes)) return "utf-8";
  return looksLikeText(bytes) ? "windows-1252" : null;
}

function noteOn(name: string, encoding: Encoding): string | null {
  if (encoding === "utf-8") return null;
  if (encoding === "windows-1252") {
    return `“${name}” is not in UTF-8, so it was read as Windows-1252. Check the letters with accents; where they are wrong, save the file as UTF-8 and choose it again.`;
  }
  return `“${name}” was read as UTF-16.`;
}

function refuseContent(name: string, bytes: Uint8Array): string | null {
  const known = KNOWN_BEGINNINGS.find(([beginning]) => startsWith(bytes, beginning));
  return known
    ? `“${name}” is ${known[1]}, whatever its name says. Open it, copy its words and paste them.`
    : null;
}

function notText(name: string): string {
  return `“${name}” is not text: it holds bytes that no text has. Save it as plain text in UTF-8, or copy its words and paste them.`;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}

function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return looksLikeText(bytes);
  } catch {
    return false;
  }
}

/** At most one control character in a thousand, besides tabs, line ends and page breaks. */
function looksLikeText(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls <= 1 + bytes.length / 1000;
}
