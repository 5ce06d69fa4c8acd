// Places the passages of a file in the text as it will be stored: what a format calls its text and what our plain text
// of it is may differ in spaces and marks.
import { createQuoteLocator } from "@/lib/anchoring/locate-quote";
import { firstWords } from "@/lib/argument/names";
import { quoteAt } from "@/lib/argument/passage-quote";
import { LIMITS } from "@/lib/argument/text-rules";
import { normalizeText, plainTextOf } from "@/lib/contract/plain-text";
import type { FormatBrief, FormatPassage, Parsed } from "@/lib/formats/format-types";
import { counted, type OnCount } from "@/lib/formats/shared/counted";
import { createReport, type ReportBuilder } from "@/lib/formats/shared/report-builder";
import { writeMarkdown } from "@/lib/server/files/write-markdown";

/** As long as a brief that is typed in may be. */
const MOST_CHARACTERS = 2_000_000;
/** Less alike than this would be a guess. */
const SURE = 0.95;

/** The file's content with passages in `intoText`, or else in its own brief, whose Markdown it then has. */
export function settleBrief(parsed: Parsed, intoText: string | null, onPlaced?: OnCount): Parsed {
  const report = createReport();
  const brief = intoText === null ? ownBrief(parsed.brief, report) : null;
  const text = intoText ?? brief?.text ?? null;
  if (intoText !== null && parsed.brief && plainTextOf(markdownOf(parsed.brief)) !== intoText)
    report.tell(
      "lost",
      "brief-not-taken",
      "The map has a brief already, so the text of the file was not taken; its passages were looked for in the map's own.",
    );
  const passages = text === null ? none(parsed, report) : placed(parsed, text, report, onPlaced);
  return {
    map: { ...parsed.map, passages },
    brief,
    report: joined(parsed.report, report.finish()),
  };
}

function ownBrief(brief: FormatBrief | null, report: ReportBuilder): FormatBrief | null {
  if (!brief) return null;
  const markdown = normalizeText(markdownOf(brief));
  if (markdown.length > MOST_CHARACTERS) {
    report.tell(
      "lost",
      "brief-too-long",
      "The text that came with the map has more than two million characters and was left out, with its passages.",
    );
    return null;
  }
  const text = plainTextOf(markdown);
  return text === "" ? null : { ...brief, markdown, text };
}

/** Its own Markdown; plain text is written so that it reads back as it is. */
function markdownOf({ markdown, text }: FormatBrief): string {
  if (markdown !== null) return markdown;
  const paragraphs = text.split(/\n[ \t]*\n+/);
  return writeMarkdown(
    paragraphs.map((words) => ({ type: "paragraph", runs: [{ text: words }] }) as const),
  );
}

function none({ map }: Parsed, report: ReportBuilder): FormatPassage[] {
  if (map.passages.length > 0)
    report.tell(
      "lost",
      "passages-without-brief",
      `${map.passages.length.toLocaleString("en")} passages were left out, as there is no text that they could stand in.`,
    );
  return [];
}

function placed(
  { map }: Parsed,
  text: string,
  report: ReportBuilder,
  onPlaced: OnCount | undefined,
): FormatPassage[] {
  const locate = createQuoteLocator(text);
  const found: FormatPassage[] = [];
  for (const passage of counted(map.passages, onPlaced)) {
    const { id, exact, start, end, statementIds } = passage;
    const stands = exact !== "" && text.slice(start, end) === exact;
    const place = stands ? { start, end, score: 1 } : locate(passage);
    const words = `“${firstWords(exact, 60)}”`;
    if (!place || place.score < SURE || place.end - place.start > LIMITS.exactUnits) {
      report.tell("lost", "passage-not-found", `The passage ${words} was not found in the text.`);
      continue;
    }
    if (place.score < 0.98)
      report.tell(
        "changed",
        "passage-alike",
        `The passage ${words} stands in the text in nearly the same words.`,
      );
    found.push({ id, ...quoteAt(text, place.start, place.end), statementIds });
  }
  return found;
}

function joined(first: Parsed["report"], second: Parsed["report"]): Parsed["report"] {
  const report = createReport();
  for (const { kind, code, message, line } of [...first.items, ...second.items])
    report.tell(kind, code, message, line);
  const { items, omitted } = report.finish();
  return { items, omitted: omitted + first.omitted + second.omitted };
}
