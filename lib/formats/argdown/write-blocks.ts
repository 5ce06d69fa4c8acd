// The paragraphs of an Argdown text: the main claim with what hangs on it first, and after each what did not fit under it.

import { readingRoots } from "../../argument/reading-roots";
import type { ArgumentGraph, Id, Inference, Statement } from "../../argument/records";
import type { OnCount } from "../shared/counted";
import { dataText, escapeRule, escapeText, isPlain } from "./escape";
import type { StepPlan } from "./plan-steps";
import type { Titles } from "./plan-titles";

/** Levels of relations in one paragraph; what is deeper begins a paragraph of its own. */
const DEEPEST = 8;

/** Telling each statement would cost more than the work. */
const TOLD_EVERY = 50;

interface Writing {
  readonly graph: ArgumentGraph;
  readonly plan: StepPlan;
  readonly titles: Titles;
  readonly lines: string[];
  readonly defined: Set<Id>;
  /** Contradictions that stand in the text with their other half. */
  readonly written: Set<Id>;
  readonly stepTitles: Map<Id, string>;
  readonly pending: Pending[];
}

/** A statement whose reasons are still to be written, or a step. */
type Pending = { readonly statement: Statement } | { readonly step: Inference };

/** All lines. */
export function writeBlocks(
  graph: ArgumentGraph,
  plan: StepPlan,
  titles: Titles,
  onWritten?: OnCount,
): string[] {
  const writing: Writing = {
    graph,
    plan,
    titles,
    lines: [],
    defined: new Set(),
    written: new Set(),
    stepTitles: new Map(),
    pending: [],
  };
  for (const id of [...readingRoots(graph), ...graph.statements.keys()]) {
    const statement = graph.statements.get(id);
    if (statement === undefined || writing.defined.has(id)) continue;
    writeStatement(writing, statement, "", 0);
    writing.lines.push("");
    for (let at = 0; at < writing.pending.length; at += 1) {
      if (at % TOLD_EVERY === 0) onWritten?.(writing.defined.size, graph.statements.size);
      writePending(writing, at);
    }
    writing.pending.length = 0;
  }
  return writing.lines;
}

function writePending(writing: Writing, at: number): void {
  const item = writing.pending[at];
  if (item === undefined) return;
  if ("step" in item) writeStep(writing, item.step);
  else {
    writing.lines.push(`[${writing.titles.of(item.statement)}]`);
    writeRelations(writing, item.statement.id, 1);
    writing.lines.push("");
  }
}

/** A statement where it is first named, with what hangs on it; else its title alone. */
function writeStatement(
  writing: Writing,
  statement: Statement,
  before: string,
  depth: number,
): void {
  const { lines, defined, plan, titles } = writing;
  if (defined.has(statement.id)) {
    lines.push(`${before}[${titles.of(statement)}]`);
    return;
  }
  defined.add(statement.id);
  const hanging = plan.relationsOn(statement.id).length > 0;
  const later = hanging && depth >= DEEPEST;
  const mentions = plan.mentions(statement.id);
  const titled = statement.label !== null || later || mentions > (before === "" ? 0 : 1);
  const title = titled ? titles.of(statement) : null;
  const said = escapeText(statement.text, before === "" && title === null);
  const data = dataOf(statement, title, writing.graph.mainClaimId === statement.id);
  lines.push(`${before}${title === null ? "" : `[${title}]: `}${said}${data}`);
  if (later) writing.pending.push({ statement });
  else if (hanging) writeRelations(writing, statement.id, depth + 1);
  for (const step of plan.argumentsOn(statement.id)) writing.pending.push({ step });
}

function writeRelations(writing: Writing, target: Id, depth: number): void {
  const { plan, written, graph } = writing;
  for (const relation of plan.relationsOn(target)) {
    if (written.has(relation.id)) continue;
    const premise = graph.statements.get(relation.premises[0] ?? "");
    if (premise === undefined) continue;
    const opposite = plan.opposite(relation);
    if (opposite !== undefined) written.add(opposite.id);
    const sign =
      opposite !== undefined
        ? "><"
        : relation.kind === "support"
          ? "+"
          : relation.target.type === "statement"
            ? "-"
            : "<_";
    writeStatement(writing, premise, `${"  ".repeat(depth)}${sign} `, depth);
  }
}

/** A step as an argument: what hangs on it, then its premises, its scheme and where it leads. */
function writeStep(writing: Writing, step: Inference): void {
  const { lines, plan, graph, titles } = writing;
  const title = stepTitle(writing, step.id);
  lines.push(`<${title}>`);
  writeRelations(writing, step.id, 1);
  lines.push("");
  step.premises.forEach((id, at) => {
    const premise = graph.statements.get(id);
    if (premise !== undefined) writeStatement(writing, premise, `(${at + 1}) `, 1);
  });
  lines.push(ruleLine(step.scheme));
  const number = `(${step.premises.length + 1}) `;
  const target = graph.statements.get(step.target.id);
  const onStatement = step.target.type === "statement" && target !== undefined;
  const leadsTo = onStatement
    ? `[${titles.of(target)}]`
    : `<${stepTitle(writing, step.target.id)}>`;
  if (plan.formOf(step) === "argument") lines.push(number + leadsTo);
  else {
    const support = step.kind === "support";
    lines.push(
      `${number}[${titles.fresh(title)}]: ${impliedBy(onStatement, support)} {conclusion: implicit}`,
    );
    lines.push(`  ${support ? "+>" : onStatement ? "->" : "_>"} ${leadsTo}`);
  }
  lines.push("");
  for (const next of plan.argumentsOn(step.id)) writing.pending.push({ step: next });
}

function impliedBy(onStatement: boolean, support: boolean): string {
  if (onStatement) return "This counts against it.";
  return support ? "So the step holds." : "So the step does not follow.";
}

function stepTitle({ stepTitles }: Writing, id: Id): string {
  const known = stepTitles.get(id);
  if (known !== undefined) return known;
  const title = `Step ${stepTitles.size + 1}`;
  stepTitles.set(id, title);
  return title;
}

function ruleLine(scheme: string | null): string {
  if (scheme === null) return "----";
  return isPlain(scheme) ? `-- ${escapeRule(scheme)} --` : `-- {scheme: ${dataText(scheme)}} --`;
}

function dataOf(statement: Statement, title: string | null, isMain: boolean): string {
  const { text, label, heldBy, stance, note, unstated } = statement;
  const fields: string[] = [];
  if (label !== title) fields.push(`label: ${label === null ? "null" : dataText(label)}`);
  if (!isPlain(text)) fields.push(`text: ${dataText(text)}`);
  if (isMain) fields.push("mainClaim: true");
  if (heldBy !== null) fields.push(`heldBy: ${dataText(heldBy)}`);
  if (stance !== null) fields.push(`stance: ${stance}`);
  if (unstated) fields.push("unstated: true");
  if (note !== null && note !== "") fields.push(`note: ${dataText(note)}`);
  return fields.length === 0 ? "" : ` {${fields.join(", ")}}`;
}
