// The report of a map as a Word document.
import "server-only";
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { plainLines } from "@/lib/contract/plain-lines";
import type { ExportOptions, ExportSource } from "@/lib/formats/format-types";
import { reportOf } from "@/lib/formats/report/report-of";
import type {
  ReportAnnotation,
  ReportDocument,
  ReportEntry,
} from "@/lib/formats/report/report-types";
import { counted, type OnCount } from "@/lib/formats/shared/counted";
import { createReport } from "@/lib/formats/shared/report-builder";
import { runsRightToLeft } from "@/lib/formats/svg/shapes";
import type { Written } from "../exports/written";

/** Twentieths of a point. */
const STEP = 360;
const DEEPEST = 9;
const MUTED = "5B6068";
const HUES: Readonly<Record<ReportEntry["kind"], string>> = {
  claim: "4A45B8",
  premise: "0A6B66",
  counterpoint: "B4380A",
};
/** Headings in ink, with room around them, in place of what Word would take for itself. */
const LOOK = {
  document: { run: { font: "Calibri", size: 22, color: "1F2328" } },
  title: {
    run: { font: "Georgia", size: 44, bold: true, color: "1F2328" },
    paragraph: { spacing: { after: 160 } },
  },
  heading1: {
    run: { font: "Georgia", size: 30, bold: true, color: "1F2328" },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
  },
};
/** Control characters but tab and line breaks, and what is no character: XML has no place for them. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** The document; positions and colours of the map stay behind, as a report is words. */
export async function writeReportDocx(
  source: ExportSource,
  stages?: ExportOptions["stages"],
): Promise<Written> {
  const document = reportOf(source);
  const children = paragraphsOf(document, stages?.("write"));
  const file = new Document({
    title: clean(document.title),
    creator: "Counterpoint",
    description: clean(document.about.join(" · ")),
    styles: { default: LOOK },
    sections: [{ footers: { default: pageFooter(document) }, children }],
  });
  const report = createReport();
  const deep = document.entries.filter(({ depth }) => depth > DEEPEST).length;
  if (deep > 0)
    report.tell(
      "changed",
      "indent-ends",
      `${deep} statements stand deeper than ${DEEPEST + 1} levels; they are not indented further, their numbers say where they belong.`,
    );
  stages?.("pack");
  return { content: new Uint8Array(await Packer.toBuffer(file)), report: report.finish() };
}

function paragraphsOf(report: ReportDocument, onWritten: OnCount | undefined): Paragraph[] {
  const { title, about, notice, disclaimer, counts, url, entries, loose } = report;
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      bidirectional: runsRightToLeft(title),
      children: [words(title)],
    }),
    ...about.map((line) => small(line)),
    ...(notice === null ? [] : [small(notice)]),
    small(counts),
    ...(url === null ? [] : [new Paragraph({ spacing: { after: 200 }, children: [link(url)] })]),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [words("The argument")] }),
    ...[...counted(entries, onWritten)].flatMap(entryParagraphs),
    ...(loose.length === 0
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [words("On the text and the whole map")],
          }),
        ]),
    ...loose.flatMap(({ quote, annotations }) => [
      ...(quote === null ? [] : [quoted(quote, 0)]),
      ...annotations.flatMap((each) => annotationParagraphs(each, 0)),
    ]),
    ...(disclaimer === null ? [] : [small(disclaimer, 0, 320)]),
  ];
}

function entryParagraphs(entry: ReportEntry): Paragraph[] {
  const left = Math.min(entry.depth, DEEPEST) * STEP;
  const attribution = entry.attribution === null ? "" : ` · ${entry.attribution}`;
  return [
    new Paragraph({
      indent: { left },
      keepNext: true,
      spacing: { before: 200 },
      children: [
        new TextRun({ text: `${entry.number}  `, bold: true, size: 18, color: HUES[entry.kind] }),
        new TextRun({ text: clean(entry.relation + attribution), size: 18, color: MUTED }),
      ],
    }),
    new Paragraph({
      indent: { left },
      bidirectional: runsRightToLeft(entry.text),
      children: [
        ...(entry.label === null ? [] : [run(`${clean(entry.label)}: `, { bold: true })]),
        run(clean(entry.text), { italics: entry.isStub }),
      ],
    }),
    ...(entry.note === null ? [] : lines(entry.note).map((line) => small(line, left))),
    ...entry.quotes.map((quote) => quoted(quote, left)),
    ...entry.annotations.flatMap((each) => annotationParagraphs(each, left)),
    ...(entry.onStep.length === 0 ? [] : [small("On this step:", left)]),
    ...entry.onStep.flatMap((each) => annotationParagraphs(each, left)),
  ];
}

function annotationParagraphs(annotation: ReportAnnotation, left: number): Paragraph[] {
  const { word, author, at, resolved, body, criterion, source, orphanOf, replies } = annotation;
  const border = { left: { style: BorderStyle.SINGLE, size: 8, space: 6, color: "B9B4A8" } };
  const indent = { left: left + STEP / 2 };
  const head = `, ${author ?? "former member"}, ${at.slice(0, 10)}${resolved ? ", resolved" : ""}: `;
  const [first = "", ...rest] = lines(plainLines(body));
  const more = [
    ...rest,
    ...(criterion === null ? [] : lines(`Would convince: ${plainLines(criterion)}`)),
    ...(source?.quote ? [`“${source.quote}”`] : []),
    ...(orphanOf === null ? [] : [`On what was removed: “${orphanOf}”`]),
  ];
  return [
    new Paragraph({
      border,
      indent,
      spacing: { before: 60 },
      children: [
        new TextRun({ text: word, bold: true, size: 20 }),
        new TextRun({ text: clean(head), size: 20, color: MUTED }),
        run(clean(first), { size: 20 }),
      ],
    }),
    ...more.map(
      (line) =>
        new Paragraph({
          border,
          indent,
          bidirectional: runsRightToLeft(line),
          children: [run(clean(line), { size: 20 })],
        }),
    ),
    ...(source === null ? [] : [new Paragraph({ border, indent, children: [link(source.url)] })]),
    ...replies.flatMap((reply) => annotationParagraphs(reply, left + STEP)),
  ];
}

/** Words that say to Word that they run from right to left, where they do. */
function run(text: string, look: Omit<IRunOptions, "text" | "rightToLeft">): TextRun {
  return runsRightToLeft(text)
    ? new TextRun({ text, ...look, rightToLeft: true })
    : new TextRun({ text, ...look });
}

function quoted(quote: string, left: number): Paragraph {
  return new Paragraph({
    indent: { left: left + STEP / 2 },
    spacing: { before: 40 },
    bidirectional: runsRightToLeft(quote),
    children: [
      run(`“${clean(quote).replaceAll("\n", " ")}”`, {
        italics: true,
        font: "Georgia",
        size: 20,
      }),
    ],
  });
}

function small(text: string, left = 0, before = 0): Paragraph {
  return new Paragraph({
    indent: { left },
    spacing: { before },
    bidirectional: runsRightToLeft(text),
    children: [run(clean(text), { size: 19, color: MUTED })],
  });
}

function link(url: string): ParagraphChild {
  return new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: clean(url), style: "Hyperlink", size: 19 })],
  });
}

function pageFooter({ title }: ReportDocument): Footer {
  const run = { size: 17, color: MUTED };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${clean(title)} · `, ...run }),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], ...run }),
        ],
      }),
    ],
  });
}

function words(text: string): TextRun {
  return new TextRun({ text: clean(text) });
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function clean(text: string): string {
  return text.replace(UNWRITABLE, "");
}
