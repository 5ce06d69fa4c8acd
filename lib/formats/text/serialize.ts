// Writes a map as plain text: numbered lines with words for how each bears on the one above, and the brief's words.
import { comparePassages } from "../../argument/graph";
import { graphIndex } from "../../argument/graph-index";
import { readingRoots } from "../../argument/reading-roots";
import { relationOf } from "../../argument/reading-tree";
import type { StepRelation } from "../../argument/reading-types";
import type { Id, Statement } from "../../argument/records";
import type { ExportSource, SerializeMap } from "../format-types";
import { jobsInOrder, type OutlineJob } from "../outline/serialize-outline";
import { annotationRemarks } from "../shared/annotation-remarks";
import { counted } from "../shared/counted";
import { createReport } from "../shared/report-builder";

const WORDS: Readonly<Record<StepRelation, string>> = {
  support: "because",
  attack: "but",
  undercut: "which does not follow, because",
  backing: "which follows, because",
};
const INDENT = "  ";

/** Lines for people: an e-mail, a note. They are not read back. */
export const serialize: SerializeMap = (source, options) => {
  const report = createReport();
  const { graph } = source;
  const remarks = options.annotations ? annotationRemarks(source) : new Map<string, string[]>();
  const quotes = quotesOf(source);
  const jobs = numbered(jobsInOrder(graphIndex(graph), readingRoots(graph)));
  const numbers = firstNumbers(jobs);
  const title = flat(source.title);
  const lines = [title, "=".repeat(Math.min(80, Math.max(3, title.length)))];
  for (const { job, number } of counted(jobs, options.stages?.("write"))) {
    const statement = graph.statements.get(job.statementId);
    if (!statement) continue;
    if (job.step === null) lines.push("");
    const lead = INDENT.repeat(job.depth);
    const first = numbers.get(statement.id);
    const words = first === number ? said(statement) : `${called(statement)} (see ${first}.)`;
    lines.push(`${lead}${number}. ${relation(job)}${words}${scheme(job)}`);
    if (first !== number) continue;
    for (const more of below(
      statement,
      quotes.get(statement.id) ?? [],
      remarks.get(statement.id) ?? [],
    ))
      lines.push(`${lead}${INDENT}${more}`);
  }
  const loose = remarks.get("") ?? [];
  if (loose.length > 0) lines.push("", ...loose.map(flat));
  if (graph.annotations.size > 0 && !options.annotations)
    report.tell("lost", "annotations", "Annotations are left out.");
  return { content: `${lines.join("\n")}\n`, report: report.finish() };
};

/** Each line with its number: 1, 1.1, 1.1.1; what bears on a step counts on below its last premise. */
function numbered(jobs: readonly OutlineJob[]): { job: OutlineJob; number: string }[] {
  const counts: number[] = [];
  return jobs.map((job) => {
    counts.length = job.depth + 1;
    counts[job.depth] = (counts[job.depth] ?? 0) + 1;
    return { job, number: counts.join(".") };
  });
}

function firstNumbers(jobs: ReturnType<typeof numbered>): ReadonlyMap<Id, string> {
  const numbers = new Map<Id, string>();
  for (const { job, number } of jobs)
    if (!numbers.has(job.statementId)) numbers.set(job.statementId, number);
  return numbers;
}

function relation({ step, statementId }: OutlineJob): string {
  if (step === null) return "";
  return step.premises[0] === statementId ? `${WORDS[relationOf(step)]}: ` : "together with: ";
}

function scheme({ step, statementId }: OutlineJob): string {
  return step?.scheme != null && step.premises[0] === statementId ? ` (${flat(step.scheme)})` : "";
}

function said(statement: Statement): string {
  const { text, heldBy, stance, unstated } = statement;
  const label = statement.label === null ? "" : `${flat(statement.label)}: `;
  const holder =
    heldBy === null
      ? ""
      : ` (held by ${flat(heldBy)}${stance === null ? "" : `, who ${stance} it`})`;
  return `${label}${flat(text)}${holder}${unstated ? " (not stated)" : ""}`;
}

function called({ label, text }: Statement): string {
  return label === null ? flat(text) : flat(label);
}

function below(
  { note }: Statement,
  quotes: readonly string[],
  remarks: readonly string[],
): string[] {
  return [
    ...quotes.map((quote) => `“${flat(quote)}”`),
    ...(note === null
      ? []
      : note
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((line, at) => (at === 0 ? `Note: ${flat(line)}` : flat(line)))),
    ...remarks.map(flat),
  ];
}

function quotesOf({ graph }: ExportSource): ReadonlyMap<Id, string[]> {
  const quotes = new Map<Id, string[]>();
  for (const { exact, statementIds } of [...graph.passages.values()].sort(comparePassages))
    for (const id of statementIds) quotes.set(id, [...(quotes.get(id) ?? []), exact]);
  return quotes;
}

function flat(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}
