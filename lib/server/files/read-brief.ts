// Any file that argues to Markdown: what it is, what it says, and what could not come along.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { BRIEF_FILE_LIMITS, type ReadBrief } from "@/lib/contract/brief-files";
import { normalizeText, plainTextOf } from "@/lib/contract/plain-text";
import { binaryKind, looksLikeHtml } from "./brief-kind";
import { tooLarge, unreadable } from "./brief-refusal";
import { type FileText, readHtml } from "./html";
import { decodeText, readText } from "./text";
import { writeMarkdown } from "./write-markdown";

/** Begins a stage and hands over what tells how far it is. */
type Stages = (stage: "read" | "pages" | "blocks") => (done: number, total: number) => void;

const UNTOLD: Stages = () => () => undefined;

/**
 * The file as Markdown with all that is known of it. Throws VALIDATION for what holds no text that we can read, and
 * TOO_LARGE for what is over `BRIEF_FILE_LIMITS`; each says what it is and what to do. Heavy: for a worker.
 */
export async function readBrief(
  bytes: Uint8Array,
  fileName: string,
  stages: Stages = UNTOLD,
): Promise<ReadBrief> {
  if (bytes.length === 0) throw unreadable(fileName, "is empty. Choose another file.");
  if (bytes.length > BRIEF_FILE_LIMITS.bytes)
    throw tooLarge(
      fileName,
      `has ${inMegabytes(bytes.length)}; a file may have 20 MB. Take the part that argues.`,
    );
  try {
    return await readKind(bytes, fileName, stages);
  } catch (error) {
    // Readers of trees go as deep as the tree does.
    if (error instanceof RangeError && !(error instanceof AppError))
      throw tooLarge(fileName, "is nested deeper than any text is. Copy its words and paste them.");
    throw error;
  }
}

async function readKind(bytes: Uint8Array, fileName: string, stages: Stages): Promise<ReadBrief> {
  stages("read");
  const binary = binaryKind(bytes, fileName);
  // Their libraries are large: each is loaded where its kind of file comes.
  if (binary === "pdf") {
    const { readPdf } = await import("./pdf");
    const text = await readPdf(bytes, fileName, stages("pages"), () => stages("blocks"));
    return finish("pdf", text, fileName);
  }
  if (binary === "docx") {
    const { readDocx } = await import("./docx");
    return finish("docx", await readDocx(bytes, fileName, () => stages("blocks")), fileName);
  }
  const decoded = decodeText(bytes, fileName);
  stages("blocks");
  if (looksLikeHtml(decoded.text, fileName))
    return finish("html", readHtml(decoded.text), fileName);
  const { kind, markdown, report } = readText(decoded, fileName);
  return answer({ kind, markdown, title: null, author: null, language: null }, report, fileName);
}

function finish(kind: ReadBrief["kind"], text: FileText, fileName: string): ReadBrief {
  const { title, author, language, report } = text;
  const about = { title: cut(title, 200), author: cut(author, 300), language };
  return answer({ kind, markdown: writeMarkdown(text.blocks), ...about }, report, fileName);
}

const NAMES: Readonly<Record<ReadBrief["kind"], readonly [ending: RegExp, what: string]>> = {
  pdf: [/\.pdf$/i, "a PDF"],
  docx: [/\.(docx|docm|dotx)$/i, "a Word document"],
  html: [/\.(x?html?|xht)$/i, "an HTML page"],
  markdown: [/\.(?!(pdf|docx?|x?html?)$)\w+$/i, "Markdown"],
  text: [/\.(?!(pdf|docx?|x?html?)$)\w+$/i, "plain text"],
};

function answer(
  read: Omit<ReadBrief, "warnings">,
  report: FileText["report"],
  fileName: string,
): ReadBrief {
  const markdown = normalizeText(read.markdown);
  if (plainTextOf(markdown) === "")
    throw unreadable(
      fileName,
      "holds no words. Choose another file, or paste the text that argues.",
    );
  const size = Buffer.byteLength(markdown);
  if (size > BRIEF_FILE_LIMITS.markdown)
    throw tooLarge(
      fileName,
      `has ${inMegabytes(size)} of text; a brief may have 2 MB. Take the part that argues.`,
    );
  const [ending, what] = NAMES[read.kind];
  if (/\.\w+$/.test(fileName) && !ending.test(fileName))
    report.tell(
      "changed",
      "other-type",
      `The file is ${what}, whatever its name says, and was read as that.`,
    );
  const { items, omitted } = report.finish();
  return { ...read, markdown, warnings: { items: [...items], omitted } };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function cut(text: string | null, most: number): string | null {
  return text === null || text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
