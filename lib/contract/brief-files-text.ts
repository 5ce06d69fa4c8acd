// Turns the bytes of a text file into text, and says in words how it was read or why it cannot be.
import { decodeText, type Encoding } from "../formats/decode-text";

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
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, message: notText(name) };
  const text = tidyText(decoded.text);
  if (text.trim() === "") {
    return { ok: false, message: `“${name}” holds nothing but blanks. Choose another file.` };
  }
  return { ok: true, text, note: noteOn(name, decoded.encoding) };
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
