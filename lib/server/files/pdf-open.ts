// Opens a PDF with PDF.js and takes its text out, page by page: no script runs, nothing is painted, nothing is fetched.
import "server-only";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { BRIEF_FILE_LIMITS } from "@/lib/contract/brief-files";
import { tooLarge, unreadable } from "./brief-refusal";
import { type LimitedBuffers, limitBuffers } from "./pdf-memory";
import type { PdfItem, PdfPage } from "./pdf-page";

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
}

/** Signs of a page beyond which it is no page of text. */
const MOST_ITEMS = 60_000;

interface Font {
  readonly strong: boolean;
  readonly em: boolean;
}

/** All pages. Throws VALIDATION for a broken or protected file, TOO_LARGE for one with too much in it. */
export async function openPdf(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (done: number, total: number) => void,
): Promise<PdfContent> {
  const buffers = limitBuffers();
  try {
    return await readAll(bytes, fileName, onProgress, buffers);
  } finally {
    buffers.release();
  }
}

async function readAll(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (done: number, total: number) => void,
  buffers: LimitedBuffers,
): Promise<PdfContent> {
  const pdf = await load(bytes, fileName);
  try {
    if (pdf.numPages > BRIEF_FILE_LIMITS.pages)
      throw tooLarge(
        fileName,
        `has ${pdf.numPages} pages; a brief may have 2,000. Take the part that argues.`,
      );
    const fonts = new Map<string, Font>();
    const pages: PdfPage[] = [];
    let signs = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pageOf(pdf, number, fonts);
      if (buffers.exceeded())
        throw tooLarge(
          fileName,
          `unpacks to more than any page holds (page ${number}). Print it to a new PDF and choose that file.`,
        );
      signs += page.items.reduce((sum, { text }) => sum + text.length, 0);
      if (signs > BRIEF_FILE_LIMITS.markdown || page.items.length > MOST_ITEMS)
        throw tooLarge(
          fileName,
          `has more than the 2 MB of text that a brief may have (page ${number} of ${pdf.numPages}). Take the part that argues.`,
        );
      pages.push(page);
      onProgress(number, pdf.numPages);
    }
    return { pages, ...(await about(pdf)) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function load(bytes: Uint8Array, fileName: string): Promise<PDFDocumentProxy> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(
    createRequire(join(process.cwd(), "package.json")).resolve("pdfjs-dist/package.json"),
  );
  const task = getDocument({
    // A copy: PDF.js takes what it is given for its own.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    // Pictures are left where they are.
    maxImageSize: 1,
    verbosity: 0,
    standardFontDataUrl: `${join(root, "standard_fonts")}/`,
    cMapUrl: `${join(root, "cmaps")}/`,
    cMapPacked: true,
    wasmUrl: `${join(root, "wasm")}/`,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === "PasswordException")
      throw unreadable(
        fileName,
        "is protected with a password. Save it without one (open it, then print it to a PDF), and choose that file.",
      );
    throw broken(fileName);
  }
}

function broken(fileName: string) {
  return unreadable(
    fileName,
    "is damaged and cannot be read as a PDF. Open it in a PDF reader, print it to a new PDF, and choose that file; or copy its words and paste them.",
  );
}

async function pageOf(
  pdf: PDFDocumentProxy,
  number: number,
  fonts: Map<string, Font>,
): Promise<PdfPage> {
  const page = await pdf.getPage(number).catch(() => null);
  // A page that is damaged is as good as empty; the reader tells which pages have no text.
  if (!page) return { number, width: 0, height: 0, items: [] };
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true }).catch(() => null);
  const items: PdfItem[] = [];
  if (content) {
    await learnFonts(page, Object.keys(content.styles), fonts);
    let spaced = false;
    for (const item of content.items) {
      if (!("str" in item)) continue;
      const text = plainLetters(item.str);
      if (text.trim() === "") {
        spaced ||= text !== "" || item.hasEOL;
        continue;
      }
      const placed = place(item.transform, transform);
      if (placed && item.width > 0)
        items.push({
          text: text.trim(),
          ...placed,
          width: item.width,
          ...(fonts.get(item.fontName) ?? { strong: false, em: false }),
          rightToLeft: item.dir === "rtl",
          spaced: spaced || /^\s/.test(text),
        });
      spaced = /\s$/.test(text) || item.hasEOL;
    }
  }
  page.cleanup();
  return { number, width, height, items: withoutDoubles(items) };
}

/** Where a piece stands on the upright page; null for what runs upward or is turned, such as a stamp at the edge. */
function place(
  own: readonly number[],
  page: readonly number[],
): Pick<PdfItem, "x" | "y" | "size"> | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = own;
  const [pa = 1, pb = 0, pc = 0, pd = -1, pe = 0, pf = 0] = page;
  const right = [pa * a + pc * b, pb * a + pd * b];
  const size = Math.hypot(pa * c + pc * d, pb * c + pd * d);
  const x = pa * e + pc * f + pe;
  const y = pb * e + pd * f + pf;
  if (![x, y, size].every(Number.isFinite) || size < 1 || size > 500) return null;
  return Math.abs(right[1] ?? 0) > 0.2 * Math.abs(right[0] ?? 0) || (right[0] ?? 0) < 0
    ? null
    : { x, y, size };
}

/** Bold that is made by writing the same letters twice, a hair apart. */
function withoutDoubles(items: readonly PdfItem[]): PdfItem[] {
  return items.filter((item, at) => {
    const before = items[at - 1];
    return !(
      before?.text === item.text &&
      Math.abs(before.x - item.x) < 0.1 * item.size &&
      Math.abs(before.y - item.y) < 0.1 * item.size
    );
  });
}

/** The fonts' own names tell what is bold and italic; they come with a page's list of painting. */
async function learnFonts(
  page: PDFPageProxy,
  names: readonly string[],
  fonts: Map<string, Font>,
): Promise<void> {
  if (names.every((name) => fonts.has(name))) return;
  await page.getOperatorList().catch(() => null);
  for (const name of names) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const own = font && typeof font === "object" && "name" in font ? String(font.name) : "";
    fonts.set(name, {
      strong: /bold|black|heavy|semibold|demi|(^|[-+])\w*BX\d|[-,]bd/i.test(own),
      em: /ital|obli|slanted|(^|\+)CM(TI|SL|BXTI)\d|(^|\+)SFTI/i.test(own),
    });
  }
}

/** Ligatures as letters, all blanks as spaces, no sign that stands for nothing. */
function plainLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, " ")
    .replace(/(?!\n)\p{Cc}|[\u200b\u2060\ufeff\ufdd0\ufdd1]/gu, "");
}

async function about(
  pdf: PDFDocumentProxy,
): Promise<Pick<PdfContent, "title" | "author" | "language">> {
  const info: unknown = await pdf.getMetadata().then(
    (metadata) => metadata.info,
    () => null,
  );
  const field = (name: string): string | null => {
    const value: unknown = info && typeof info === "object" ? Reflect.get(info, name) : null;
    return typeof value === "string" && value.trim() !== ""
      ? plainLetters(value).replace(/\s+/g, " ").trim()
      : null;
  };
  return { title: field("Title"), author: field("Author"), language: field("Language") };
}
