// Bytes to text: UTF-8, UTF-16 or Windows-1252, whichever they are; anything else is said to be no text.
import type { FormatProblem } from "./format-types";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type DecodedText =
  | {
      readonly ok: true;
      /** Without byte order mark and NUL; line ends as they are. */
      readonly text: string;
      readonly encoding: Encoding;
      /** Bytes of UTF-8 that could not be read, each now U+FFFD. */
      readonly unreadable: number;
    }
  | { readonly ok: false; readonly problem: FormatProblem };

/** The text of a file. `cut`: the bytes are a file's beginning, which may end within a character. */
export function decodeText(
  bytes: Uint8Array,
  options: { readonly cut?: boolean } = {},
): DecodedText {
  const cut = options.cut ?? false;
  const encoding = encodingOf(bytes, cut);
  if (encoding === null) return notText();
  const decoded =
    encoding === "windows-1252"
      ? fromWindows1252(bytes)
      : new TextDecoder(encoding).decode(bytes, { stream: cut });
  if (decoded.includes("\0")) return notText();
  const text = decoded.replace(/^\uFEFF/, "");
  return { ok: true, text, encoding, unreadable: encoding === "utf-8" ? unreadableIn(text) : 0 };
}

function notText(): DecodedText {
  const message =
    "This file is not text: it holds bytes that no text has. Save it as plain text in UTF-8 and choose it again.";
  return { ok: false, problem: { code: "malformed", message } };
}

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

function encodingOf(bytes: Uint8Array, cut: boolean): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = zerosOf(bytes);
  if (zeros.even + zeros.odd > 0) {
    // Text in UTF-16 without its mark: nearly every other byte is zero, and on one side alone.
    const most = bytes.length / 2;
    if (zeros.even === 0 && zeros.odd > most * 0.3) return "utf-16le";
    return zeros.odd === 0 && zeros.even > most * 0.3 ? "utf-16be" : null;
  }
  if (!looksLikeText(bytes)) return null;
  return isUtf8(bytes, cut) ? "utf-8" : "windows-1252";
}

/** Whether it is UTF-8, or was before a few of its bytes were damaged. */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes, { stream: cut });
    // Letters of Windows-1252 hardly ever make a sequence of UTF-8 by accident.
    let sequences = 0;
    for (let at = 0; at < text.length; at += 1)
      if (text.charCodeAt(at) > 127 && text[at] !== "\uFFFD") sequences += 1;
    return sequences > 4 * unreadableIn(text);
  }
}

function unreadableIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", at + 1)) count += 1;
  return count;
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

/** At most one control character in a thousand, besides tabs, line ends and page breaks. */
function looksLikeText(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls <= 1 + bytes.length / 1000;
}
