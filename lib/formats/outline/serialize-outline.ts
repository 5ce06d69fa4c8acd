// From branches of an argument to an indented text that reads well in an e-mail and can be pasted back.
import { type GraphIndex, graphIndex } from "../../argument/graph-index";
import { below } from "../../argument/queries/below";
import { relationOf } from "../../argument/reading-tree";
import type { ArgumentGraph, Id, Inference, Statement } from "../../argument/records";
import { counted, type OnCount } from "../shared/counted";
import { escapeBetween, escapeText, escapeWords } from "./escape";
import { SIGNS } from "./outline-types";

export interface SerializedOutline {
  readonly content: string;
  readonly report: { readonly statements: number; readonly steps: number };
}

const INDENT = "  ";

/** A line to be written. */
export interface OutlineJob {
  readonly statementId: Id;
  readonly sign: string;
  readonly depth: number;
  /** The step that it is a premise of. */
  readonly step: Inference | null;
}

/**
 * The statements and all below them. A statement stands in full once; other places see it. `remarks` gives lines that
 * are written after a statement's own note.
 */
export function serializeOutline(
  graph: ArgumentGraph,
  rootIds: readonly Id[],
  remarks: (statementId: Id) => readonly string[] = () => [],
  onWritten?: OnCount,
): SerializedOutline {
  const index = graphIndex(graph);
  const jobs = jobsInOrder(index, topmost(graph, rootIds));
  const named = namesOf(graph, jobs);
  const written = new Set<Id>();
  const lines: string[] = [];
  for (const job of counted(jobs, onWritten)) {
    const statement = graph.statements.get(job.statementId);
    if (statement === undefined) continue;
    if (job.step === null && lines.length > 0) lines.push("");
    const seen = written.has(statement.id);
    lines.push(...linesOf(job, statement, named, seen));
    if (!seen)
      lines.push(...remarks(statement.id).map((remark) => noteLine(job.depth + 1, remark)));
    written.add(statement.id);
  }
  const steps = new Set(jobs.map((job) => job.step?.id).filter((id) => id !== undefined));
  const content = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  return { content, report: { statements: written.size, steps: steps.size } };
}

/** Those that are there and not below another one; of a circle, the first. */
function topmost(graph: ArgumentGraph, rootIds: readonly Id[]): readonly Id[] {
  const wanted = [...new Set(rootIds)].filter((id) => graph.statements.has(id));
  if (wanted.length < 2) return wanted;
  const taken = new Set<Id>();
  const kept = new Set<Id>();
  for (const id of wanted) {
    if (taken.has(id)) continue;
    for (const under of below(graph, id).statements) {
      taken.add(under);
      kept.delete(under);
    }
    kept.add(id);
  }
  return [...kept];
}

/** All lines in their order, depth first. What bears on a step stands below the last of its premises. */
export function jobsInOrder(index: GraphIndex, roots: readonly Id[]): readonly OutlineJob[] {
  const jobs: OutlineJob[] = [];
  const full = new Set<Id>();
  const pending: OutlineJob[] = roots
    .map((statementId) => ({ statementId, sign: "", depth: 0, step: null }))
    .reverse();
  for (let job = pending.pop(); job !== undefined; job = pending.pop()) {
    jobs.push(job);
    const { statementId, depth, step } = job;
    const bearing: OutlineJob[] = [];
    if (!full.has(statementId)) {
      full.add(statementId);
      for (const on of index.stepsOnStatement(statementId))
        bearing.push(...premises(on, depth + 1));
    }
    if (step !== null && step.premises.at(-1) === statementId)
      for (const on of index.stepsOnInference(step.id)) bearing.push(...premises(on, depth + 1));
    for (const each of bearing.reverse()) pending.push(each);
  }
  return jobs;
}

function premises(step: Inference, depth: number): readonly OutlineJob[] {
  return step.premises.map((statementId, at) => ({
    statementId,
    sign: at === 0 ? SIGNS[relationOf(step)] : SIGNS.linked,
    depth,
    step,
  }));
}

/** How each statement that stands at several places is seen from the others. */
function namesOf(graph: ArgumentGraph, jobs: readonly OutlineJob[]): ReadonlyMap<Id, string> {
  const places = new Map<Id, number>();
  for (const { statementId } of jobs) places.set(statementId, (places.get(statementId) ?? 0) + 1);
  const labels = new Map<string, number>();
  for (const id of places.keys()) {
    const label = graph.statements.get(id)?.label;
    if (label != null) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const names = new Map<Id, string>();
  let tags = 0;
  for (const [id, count] of places) {
    if (count < 2) continue;
    const label = graph.statements.get(id)?.label ?? null;
    if (label !== null && labels.get(label) === 1) names.set(id, `"${escapeBetween(label)}"`);
    else {
      tags += 1;
      names.set(id, `[${tags}]`);
    }
  }
  return names;
}

function linesOf(
  { sign, depth, step, statementId }: OutlineJob,
  statement: Statement,
  names: ReadonlyMap<Id, string>,
  seen: boolean,
): readonly string[] {
  const lead = INDENT.repeat(depth) + (sign === "" ? "" : `${sign} `);
  const scheme =
    step?.scheme != null && step.premises[0] === statementId
      ? ` (scheme: ${escapeBetween(step.scheme)})`
      : "";
  const name = names.get(statement.id);
  if (seen) return [`${lead}see ${name ?? ""}${scheme}`];
  const tag = name?.startsWith("[") ? `${name} ` : "";
  const label = statement.label === null ? "" : `"${escapeBetween(statement.label)}": `;
  const words = `${tag}${label}${escapeWords(statement.text)}${marksOf(statement)}${scheme}`;
  const note = statement.note?.split("\n") ?? [];
  return [lead + words, ...note.map((line) => noteLine(depth + 1, line))];
}

function marksOf({ unstated, heldBy, stance }: Statement): string {
  const holder =
    heldBy !== null
      ? ` (held by ${escapeBetween(heldBy)}${stance === null ? "" : `, ${stance}`})`
      : stance === null
        ? ""
        : ` (stance: ${stance})`;
  return holder + (unstated ? " (not stated)" : "");
}

function noteLine(depth: number, line: string): string {
  const words = line === "" ? "" : ` ${escapeText(line)}`;
  return `${INDENT.repeat(depth)}${SIGNS.note}${words}`;
}
