// PDFs to blocks: text with its paragraphs put back together, in reading order.
import "server-only";
import { createReport } from "@/lib/formats/shared/report-builder";
import type { BriefBlock } from "./brief-blocks";
import { unreadable } from "./brief-refusal";
import { languageTag, usableAuthor, usableTitle } from "./file-about";
import type { FileText } from "./html";
import { flowsOf } from "./pdf-columns";
import { dropHeads } from "./pdf-heads";
import { vocabularyOf } from "./pdf-join";
import { blocksOfParagraphs } from "./pdf-kinds";
import { bodyStyle, linesOf, type PdfLine } from "./pdf-lines";
import { takeNotes } from "./pdf-notes";
import { openPdf } from "./pdf-open";
import type { PdfPage } from "./pdf-page";
import { paragraphsOf } from "./pdf-paragraphs";

/** The text of a PDF; `onProgress` counts its pages. Throws VALIDATION for a scan, a protected or a broken file, TOO_LARGE for one with too much in it. */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (done: number, total: number) => void,
  onPagesRead: () => void = () => undefined,
): Promise<FileText> {
  const { pages, ...about } = await openPdf(bytes, fileName, onProgress);
  onPagesRead();
  const report = createReport();
  checkWords(pages, fileName, report);
  const headless = dropHeads(pages);
  if (headless.touched > 0) {
    const where = headless.touched === 1 ? "1 page" : `${headless.touched} pages`;
    report.tell(
      "lost",
      "running-heads",
      `Running heads, feet and page numbers of ${where} were left out.`,
    );
  }
  const lines = allLines(headless.pages);
  const body = bodyStyle(lines);
  const vocabulary = vocabularyOf(lines);
  const { lines: own, notes } = takeNotes(lines, body, vocabulary);
  const blocks = blocksOfParagraphs(paragraphsOf(own, body), body, vocabulary);
  if (notes.length > 0) {
    const what =
      notes.length === 1
        ? "1 note from the foot of a page stands"
        : `${notes.length} notes from the feet of pages stand`;
    report.tell(
      "changed",
      "footnotes",
      `${what} at the end now, with numbers in brackets where they belong.`,
    );
  }
  const end: BriefBlock[] = notes.map(({ number, runs }) => ({
    type: "listItem",
    level: 1,
    marker: `${number}.`,
    runs,
  }));
  return {
    blocks:
      notes.length > 0
        ? [...blocks, { type: "heading", level: 2, runs: [{ text: "Notes" }] }, ...end]
        : blocks,
    title: usableTitle(about.title),
    author: usableAuthor(about.author),
    language: languageTag(about.language ?? ""),
    report,
  };
}

function allLines(pages: readonly PdfPage[]): PdfLine[] {
  let flow = 0;
  return pages.flatMap((page) =>
    flowsOf(page.items).flatMap((each) => {
      flow += 1;
      return linesOf(each, page.number, flow);
    }),
  );
}

/** Refuses a scan; tells of pages without words and of letters that the file does not name. */
function checkWords(
  pages: readonly PdfPage[],
  fileName: string,
  report: ReturnType<typeof createReport>,
): void {
  const words = pages.map(({ items }) => items.map(({ text }) => text).join(""));
  const all = words.join("");
  const letters = all.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const nameless = all.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  if (letters < 20 && nameless <= letters)
    throw unreadable(
      fileName,
      "holds no text: it is a scan or a picture of pages. Run it through a text recognition (OCR) and choose the result, or type or paste its words.",
    );
  if (nameless > 0.3 * (letters + nameless))
    throw unreadable(
      fileName,
      "does not say which letters its signs are, so that no program can read them. Print it to a new PDF with text recognition (OCR), or paste its words.",
    );
  if (nameless > 20)
    report.tell(
      "changed",
      "unknown-letters",
      `${nameless} signs have no letter in the file. Look for odd signs in the text and mend them.`,
    );
  const empty = pages.filter((_, at) => (words[at]?.length ?? 0) < 3).map(({ number }) => number);
  if (empty.length > 0) {
    const shown = empty.slice(0, 12).join(", ");
    const more = empty.length > 12 ? ` and ${empty.length - 12} more` : "";
    report.tell(
      "lost",
      "pages-without-text",
      `${empty.length === 1 ? "Page" : "Pages"} ${shown}${more} hold no text: they are empty, pictures or scans.`,
    );
  }
}
