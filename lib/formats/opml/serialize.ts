// Writes a map as OPML: words with a sign for every outliner, and attributes of ours that say the rest.
import { graphIndex } from "../../argument/graph-index";
import { readingRoots } from "../../argument/reading-roots";
import { relationOf } from "../../argument/reading-tree";
import type { Id, Statement } from "../../argument/records";
import { FORMAT_LIMITS, type SerializeMap } from "../format-types";
import { jobsInOrder, type OutlineJob } from "../outline/serialize-outline";
import { annotationRemarks } from "../shared/annotation-remarks";
import { counted } from "../shared/counted";
import { createReport, type ReportBuilder } from "../shared/report-builder";
import { tellOutline } from "../shared/tell-outline";
import { NAMESPACE, OPML_SIGNS, type OpmlRelation, PREFIX } from "./opml-names";

/** `parse` gives back the same statements, steps, words and schemes; the report says what OPML cannot hold. */
export const serialize: SerializeMap = (source, options) => {
  const report = createReport();
  tellOutline(source, report, options.annotations, "OPML");
  const remarks = options.annotations ? annotationRemarks(source) : new Map<Id, string[]>();
  const jobs = jobsInOrder(graphIndex(source.graph), readingRoots(source.graph));
  const lines: string[] = [];
  const seen = new Set<Id>();
  const write = quoted(report);
  const entries = [...jobs.entries()];
  for (const [at, job] of counted(entries, options.stages?.("write"))) {
    const statement = source.graph.statements.get(job.statementId);
    if (!statement) continue;
    const attributes = attributesOf(
      job,
      statement,
      seen.has(statement.id),
      remarks.get(statement.id) ?? [],
    );
    seen.add(statement.id);
    const written = attributes.map(([name, value]) => ` ${name}="${write(value)}"`).join("");
    const below = (jobs[at + 1]?.depth ?? 0) - job.depth;
    lines.push(
      `${"  ".repeat(Math.min(job.depth, 40) + 2)}<outline${written}${below > 0 ? ">" : "/>"}`,
    );
    for (let closing = below; closing < 0; closing += 1)
      lines.push(
        `${"  ".repeat(Math.min((jobs[at + 1]?.depth ?? 0) - closing - 1, 40) + 2)}</outline>`,
      );
  }
  tellDepth(jobs, report);
  const content = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:${PREFIX}="${NAMESPACE}">`,
    `  <head>\n    <title>${write(source.title)}</title>\n  </head>`,
    "  <body>",
    ...lines,
    "  </body>\n</opml>\n",
  ].join("\n");
  return { content, report: report.finish() };
};

function attributesOf(
  { step }: OutlineJob,
  statement: Statement,
  seen: boolean,
  remarks: readonly string[],
): [name: string, value: string][] {
  const { id, text, label, note, heldBy, stance, unstated } = statement;
  const relation: OpmlRelation | null =
    step === null ? null : step.premises[0] === id ? relationOf(step) : "linked";
  const own = (name: string, value: string | null): [string, string][] =>
    value === null ? [] : [[`${PREFIX}:${name}`, value]];
  const words: [string, string][] = [
    ["text", (relation === null ? "" : OPML_SIGNS[relation]) + text],
  ];
  const place = [
    ...own("relation", relation),
    ...own("scheme", relation === "linked" ? null : (step?.scheme ?? null)),
  ];
  if (seen) return [...words, ...own("see", id), ...place];
  const notes = [...(note === null ? [] : [note]), ...remarks].join("\n");
  return [
    ...words,
    ...(notes === "" ? [] : ([["_note", notes]] as [string, string][])),
    ...own("id", id),
    ...place,
    ...own("label", label),
    ...own("heldBy", heldBy),
    ...own("stance", stance),
    ...own("unstated", unstated ? "true" : null),
  ];
}

const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

function quoted(report: ReportBuilder): (words: string) => string {
  let told = false;
  return (words) => {
    const fit = words.replace(UNWRITABLE, "");
    if (fit !== words && !told) {
      told = true;
      report.tell(
        "changed",
        "unstorable-characters",
        "Control characters, which XML cannot hold, were taken out.",
      );
    }
    return fit.replace(/[&<>"\n\r\t]/g, (sign) => REFERENCES[sign] ?? sign);
  };
}

function tellDepth(jobs: readonly OutlineJob[], report: ReportBuilder): void {
  if (jobs.some(({ depth }) => depth > FORMAT_LIMITS.depth - 10))
    report.tell(
      "changed",
      "very-deep",
      "The argument is nested some two hundred levels deep; few programs, ours included, open OPML of that depth.",
    );
}
