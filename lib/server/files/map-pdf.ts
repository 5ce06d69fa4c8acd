// A map as a PDF: lines as lines, words as words, on one page of the map's size or over sheets to put up on a wall.
import "server-only";
import type { ArgumentGraph, Statement } from "@/lib/argument/records";
import type { FormatOptions } from "@/lib/contract/exports";
import type { ExportOptions, ExportSource, Report } from "@/lib/formats/format-types";
import { counted } from "@/lib/formats/shared/counted";
import { createReport, type ReportBuilder } from "@/lib/formats/shared/report-builder";
import { drawPicture } from "@/lib/formats/svg/draw-picture";
import type { Picture, PictureOptions, Shape } from "@/lib/formats/svg/picture-types";
import { onePage, type PagePlan, type PlannedPage, tiledPages } from "./map-pdf-pages";
import { drawSheetMarks } from "./map-pdf-sheet-marks";
import { type PdfWords, pdfWords, type Undrawn } from "./map-pdf-text";

type Pdf = PDFKit.PDFDocument;
type Options = ExportOptions & PictureOptions & Pick<FormatOptions, "paper" | "tiled">;

/** The file, and what it could not draw. */
export async function writeMapPdf(
  source: ExportSource,
  options: Options,
): Promise<{ content: Uint8Array; report: Report }> {
  const { default: PDFDocument } = await import("pdfkit");
  const picture = drawPicture(source, options);
  const plan = options.tiled ? tiledPages(picture, options.paper) : onePage(picture);
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    displayTitle: true,
    lang: picture.language ?? "en",
    info: infoOf(source, picture, options.at),
  });
  const content = collect(doc);
  const words = pdfWords(doc, picture.language);
  const parts = plan.pages.reduce((sum, page) => sum + page.parts.length, 0);
  const onDrawn = options.stages?.("draw");
  let drawn = 0;
  for (const page of plan.pages) {
    drawPage(doc, picture, plan, page, words, (done) => onDrawn?.(drawn + done, parts));
    drawn += page.parts.length;
  }
  options.stages?.("pack");
  const report = createReport();
  tell(report, words.finish(), plan, source.graph, options.annotations);
  doc.end();
  return { content: await content, report: report.finish() };
}

function infoOf(source: ExportSource, picture: Picture, at: string): PDFKit.DocumentInfo {
  const when = new Date(at);
  return {
    Title: source.title,
    Subject: picture.description,
    ...(source.brief?.author && { Author: source.brief.author }),
    Creator: "Counterpoint",
    Producer: "Counterpoint",
    CreationDate: when,
    ModDate: when,
  };
}

async function collect(doc: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

function drawPage(
  doc: Pdf,
  picture: Picture,
  plan: PagePlan,
  page: PlannedPage,
  words: PdfWords,
  onDrawn: (parts: number) => void,
) {
  const { width, height, view, parts } = page;
  const setup = { size: [width, height], margin: 0, userUnit: plan.userUnit };
  doc.addPage(setup);
  const room = { width: width - 2 * plan.margin, height: height - 2 * plan.margin };
  doc.save();
  doc.rect(plan.margin, plan.margin, room.width, room.height).clip();
  doc.rect(0, 0, width, height).fill(picture.paper);
  doc.translate(plan.margin, plan.margin).scale(plan.scale).translate(-view.x, -view.y);
  for (const part of counted(parts, onDrawn))
    for (const shape of part.shapes) drawShape(doc, shape, words);
  doc.restore();
  drawSheetMarks(doc, picture, plan, page, words);
}

function drawShape(doc: Pdf, shape: Shape, words: PdfWords): void {
  if (shape.kind === "text") {
    words.draw(shape);
    return;
  }
  const { fill, stroke, dashed } = shape;
  if (shape.kind === "path") doc.path(shape.d).lineWidth(shape.width);
  else {
    const { x, y, width, height, radius } = shape;
    if (radius > 0) doc.roundedRect(x, y, width, height, radius).lineWidth(1);
    else doc.rect(x, y, width, height).lineWidth(1);
  }
  if (stroke !== null && dashed) doc.dash(4, { space: 3 });
  if (fill !== null && stroke !== null) doc.lineJoin("round").fillAndStroke(fill, stroke);
  else if (fill !== null) doc.fill(fill);
  else if (stroke !== null) doc.lineJoin("round").stroke(stroke);
  if (stroke !== null && dashed) doc.undash();
}

function tell(
  report: ReportBuilder,
  { eastAsian, boxed }: Undrawn,
  plan: PagePlan,
  { statements, annotations }: ArgumentGraph,
  counted: boolean,
): void {
  const hasCounts = counted && annotations.size > 0;
  if (hasCounts)
    report.tell(
      "lost",
      "annotations-as-counts",
      "A picture shows how many annotations are open, not what they say.",
    );
  if (boxed.size > 0)
    report.tell("changed", "letters-without-a-font", boxedWords(boxed, statements));
  if (eastAsian.size > 0)
    report.tell(
      "changed",
      "letters-by-the-readers-font",
      "Chinese, Japanese and Korean letters are drawn in a font of the program that opens the file. Where it has none, install one, or take the SVG.",
    );
  if (plan.shrunk)
    report.tell(
      "changed",
      "drawn-smaller",
      `The map was drawn at ${Math.round((plan.scale / 0.75) * 100)} percent, so that it takes ${plan.pages.length} sheets and no more. Take out a branch to have larger letters.`,
    );
}

/** Whose words they are, and what to take instead. */
function boxedWords(
  boxed: ReadonlySet<string>,
  statements: ReadonlyMap<string, Pick<Statement, "text" | "label">>,
): string {
  const count = [...statements.values()].filter(({ text, label }) =>
    Array.from(`${text}${label ?? ""}`).some((letter) => boxed.has(letter)),
  ).length;
  const whose =
    count === 0
      ? "Some words hold"
      : count === 1
        ? "1 statement holds"
        : `${count} statements hold`;
  return `${whose} letters that the PDF's fonts do not have: ${some(boxed)}. They stand as empty boxes, which can be copied and searched. Choose SVG or HTML instead to have them drawn.`;
}

const NAMED = 12;

/** The first letters of a set, to know what is meant. */
function some(letters: ReadonlySet<string>): string {
  const named = [...letters].filter((letter) => !/[\p{M}\p{C}]/u.test(letter)).slice(0, NAMED);
  return `${named.join(" ")}${letters.size > named.length ? " …" : ""}`;
}
