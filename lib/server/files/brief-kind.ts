// Tells what a file is by what it holds, and refuses in words what holds no text that we can read.
import "server-only";
import { unreadable } from "./brief-refusal";

/** Everything else is text of some kind. */
export type BinaryKind = "pdf" | "docx";

const WORD_HELP =
  "Open it in Word, LibreOffice or Google Docs, save it as .docx or as PDF, and choose that file.";
const SCAN_HELP =
  "It holds no text. Run it through a text recognition (OCR), or type or paste its words.";

const BEGINNINGS: readonly (readonly [bytes: readonly number[], at: number, rest: string])[] = [
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 0, `is an RTF file. ${WORD_HELP}`],
  [[0x89, 0x50, 0x4e, 0x47], 0, `is a picture. ${SCAN_HELP}`],
  [[0xff, 0xd8, 0xff], 0, `is a picture. ${SCAN_HELP}`],
  [[0x47, 0x49, 0x46, 0x38], 0, `is a picture. ${SCAN_HELP}`],
  [[0x49, 0x49, 0x2a, 0x00], 0, `is a picture. ${SCAN_HELP}`],
  [[0x4d, 0x4d, 0x00, 0x2a], 0, `is a picture. ${SCAN_HELP}`],
  [[0x57, 0x45, 0x42, 0x50], 8, `is a picture. ${SCAN_HELP}`],
  [[0x66, 0x74, 0x79, 0x70], 4, `is a picture or a film. ${SCAN_HELP}`],
  [[0x25, 0x21, 0x50, 0x53], 0, "is a PostScript file. Turn it into a PDF and choose that."],
  [[0x1f, 0x8b], 0, "is a compressed file. Unpack it and choose the text that is in it."],
  [
    [0x52, 0x61, 0x72, 0x21],
    0,
    "is a compressed file. Unpack it and choose the text that is in it.",
  ],
  [
    [0x37, 0x7a, 0xbc, 0xaf],
    0,
    "is a compressed file. Unpack it and choose the text that is in it.",
  ],
  [[0x7f, 0x45, 0x4c, 0x46], 0, "is a program, not a text. Choose another file."],
  [[0x4d, 0x5a, 0x90], 0, "is a program, not a text. Choose another file."],
];

/** What the bytes are: a PDF, a Word document, or null for what may be text. Throws VALIDATION for the rest. */
export function binaryKind(bytes: Uint8Array, fileName: string): BinaryKind | null {
  if (latin(bytes, 0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipKind(bytes, fileName);
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    throw unreadable(fileName, "is an empty archive. Choose another file.");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw unreadable(fileName, oldOffice(bytes));
  const known = BEGINNINGS.find(([beginning, at]) => startsWith(bytes, beginning, at));
  if (known) throw unreadable(fileName, known[2]);
  return null;
}

/** Whether a text is an HTML page, whatever its name says; a name alone is believed where there are tags. */
export function looksLikeHtml(text: string, fileName: string): boolean {
  const start = text.slice(0, 4000).replace(/^\s*(<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)*/i, "");
  if (/^<(!doctype\s+html|html|head|body)[\s>]/i.test(start)) return true;
  return (
    /\.(x?html?|xht)$/i.test(fileName) && /<\/?[a-z][a-z0-9]*[^<>]*>/i.test(text.slice(0, 200_000))
  );
}

/** By the names that a ZIP lists at its end, which are never packed. */
function zipKind(bytes: Uint8Array, fileName: string): "docx" {
  const head = latin(bytes, 0, 200);
  const names = latin(bytes, Math.max(0, bytes.length - 300_000), bytes.length);
  if (names.includes("word/document") && !names.includes("mimetypeapplication/vnd.oasis"))
    return "docx";
  if (/mimetypeapplication\/vnd\.oasis\.opendocument/.test(head))
    throw unreadable(fileName, `is an OpenDocument file. ${WORD_HELP}`);
  if (head.includes("mimetypeapplication/epub"))
    throw unreadable(fileName, "is an e-book. Copy the part that argues and paste it.");
  if (/Index\/(Document|Tables)|Index\.zip/.test(names))
    throw unreadable(
      fileName,
      "is a Pages file. Export it from Pages as Word or PDF and choose that file.",
    );
  if (names.includes("xl/workbook"))
    throw unreadable(fileName, "is a spreadsheet. Import it as a map, or save its words as text.");
  if (names.includes("ppt/presentation"))
    throw unreadable(fileName, "is a presentation. Save it as PDF and choose that file.");
  throw unreadable(
    fileName,
    "is an archive, or a damaged Word document. Unpack it and choose the text that is in it, or save the document anew.",
  );
}

function oldOffice(bytes: Uint8Array): string {
  // Names inside such a file are in UTF-16.
  const names = latin(bytes, 0, bytes.length).replaceAll("\0", "");
  if (names.includes("EncryptedPackage") || names.includes("StrongEncryptionDataSpace"))
    return "is protected with a password. Open it, save it without a password, and choose it again.";
  return `is an old Word or Office file (.doc). ${WORD_HELP}`;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[], at = 0): boolean {
  return beginning.every((byte, index) => bytes[at + index] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(from, to)
    .toString("latin1");
}
