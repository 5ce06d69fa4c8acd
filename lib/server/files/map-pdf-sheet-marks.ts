// What stands in the margins of sheets that belong together: where to cut, where the next one begins, which one it is.
import "server-only";
import { firstWords } from "@/lib/argument/names";
import type { Picture } from "@/lib/formats/svg/picture-types";
import { text } from "@/lib/formats/svg/shapes";
import type { PagePlan, PlannedPage } from "./map-pdf-pages";
import type { PdfWords } from "./map-pdf-text";

const MARK = { length: 14, gap: 4, colour: "#8b867c", width: 0.5 } as const;
const LABEL = { size: 8, lineHeight: 10, weight: 400, fill: "#5b6068" } as const;

/** Nothing on a page that stands alone. */
export function drawSheetMarks(
  doc: PDFKit.PDFDocument,
  picture: Picture,
  plan: PagePlan,
  page: PlannedPage,
  letters: PdfWords,
): void {
  if (page.row === null || page.column === null) return;
  const { margin, overlap } = plan;
  const right = page.width - margin;
  const bottom = page.height - margin;
  doc.lineWidth(MARK.width).strokeColor(MARK.colour);
  for (const x of [margin, right]) {
    upright(doc, x, margin - MARK.gap - MARK.length);
    upright(doc, x, bottom + MARK.gap);
  }
  for (const y of [margin, bottom]) {
    flat(doc, margin - MARK.gap - MARK.length, y);
    flat(doc, right + MARK.gap, y);
  }
  doc.dash(1.5, { space: 1.5 });
  if (page.column < plan.columns) {
    upright(doc, right - overlap, margin - MARK.gap - MARK.length);
    upright(doc, right - overlap, bottom + MARK.gap);
  }
  if (page.row < plan.rows) {
    flat(doc, margin - MARK.gap - MARK.length, bottom - overlap);
    flat(doc, right + MARK.gap, bottom - overlap);
  }
  doc.undash();
  const words = `Row ${page.row} of ${plan.rows}, column ${page.column} of ${plan.columns}`;
  const place = { x: margin + 20, top: bottom + MARK.gap + 8, width: 0 };
  const label = [words, firstWords(picture.title, 60)].filter((part) => part !== "").join(" · ");
  letters.draw(text([label], place, LABEL));
}

function upright(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x, y + MARK.length)
    .stroke();
}

function flat(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x + MARK.length, y)
    .stroke();
}
