// What stands in the margins of sheets that belong together: where to cut, where the next one begins, which one it is.
import "server-only";
import { firstWords } from "@/lib/argument/names";
import type { Picture } from "@/lib/formats/svg/picture-types";
import { interTtf } from "./fonts/inter";
import { splitLetters } from "./map-pdf-letters";
import type { PagePlan, PlannedPage } from "./map-pdf-pages";

const MARK = { length: 14, gap: 4, colour: "#8b867c", width: 0.5 } as const;
const LABEL = { size: 8, colour: "#5b6068" } as const;

/** Nothing on a page that stands alone. */
export function drawSheetMarks(
  doc: PDFKit.PDFDocument,
  picture: Picture,
  plan: PagePlan,
  page: PlannedPage,
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
  const name = "sheet label";
  doc.registerFont(name, interTtf("latin", 400));
  const words = `Row ${page.row} of ${plan.rows}, column ${page.column} of ${plan.columns}`;
  const label = [words, plainTitle(picture)].filter((part) => part !== "").join(" · ");
  doc.font(name).fontSize(LABEL.size).fillColor(LABEL.colour);
  doc.text(label, margin + 20, bottom + MARK.gap + 10, { lineBreak: false });
}

/** The title where the label's font has all of it. */
function plainTitle({ title }: Picture): string {
  const plain = splitLetters(title, null).every(
    (letters) => letters.kind === "inter" && letters.part === "latin",
  );
  return plain ? firstWords(title, 60) : "";
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
