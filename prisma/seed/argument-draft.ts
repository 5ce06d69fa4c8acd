// Turns the lines of an argument text into statements and steps, still by label: who stands under whom.
import type { Stance } from "../../lib/argument/records";
import type { ArgumentLine, LineContent, Problem, Sign } from "./argument-lines";

export interface DraftQuote {
  readonly line: number;
  readonly exact: string;
  /** Words of the brief that stand before the quote, where the quote alone stands there more than once. */
  after: { readonly line: number; readonly words: string } | null;
}

export interface DraftStatement {
  readonly label: string;
  readonly line: number;
  readonly text: string;
  readonly quotes: DraftQuote[];
  holder: { readonly name: string; readonly stance: Stance } | null;
  note: string | null;
}

export interface DraftStep {
  readonly line: number;
  readonly kind: "support" | "attack";
  /** Labels, in order, at least one. */
  readonly premises: string[];
  /** A label, or the step that is doubted. */
  readonly target: string | DraftStep;
}

export interface ArgumentDraft {
  /** By label, in the order of the text. */
  readonly statements: ReadonlyMap<string, DraftStatement>;
  /** In the order of the text; a step stands before the steps that doubt it. */
  readonly steps: readonly DraftStep[];
  /** Label of the first root. */
  readonly main: string | null;
}

const tooDeep =
  "This line is indented too deep. Put it two spaces deeper than the statement it belongs to.";
const noStatement = "There is no statement. Begin with the main claim: [Label]: Sentence.";

type Item = Extract<LineContent, { kind: "item" }>;

/** A statement that later lines can stand under. */
interface Frame {
  readonly label: string;
  /** The step in which it bears on what it stands under; null for a root. */
  readonly step: DraftStep | null;
  /** Null where the line only points at a statement that is written elsewhere. */
  readonly statement: DraftStatement | null;
}

/** The statements and steps of an argument text; what is wrong is added to `problems`. */
export function draftArgument(lines: readonly ArgumentLine[], problems: Problem[]): ArgumentDraft {
  const statements = new Map<string, DraftStatement>();
  const steps: DraftStep[] = [];
  const stack: Frame[] = [];
  let main: string | null = null;
  for (const line of lines) {
    const report = (message: string) => problems.push({ line: line.number, message });
    const { content, depth } = line;
    const above = stack[depth - 1];
    if (depth > stack.length) report(tooDeep);
    else if (content.kind !== "item") addDetail(line, above, report);
    else {
      const statement = defineStatement(statements, content, line, report);
      const step = stepOf(line, content, above, stack[depth], report);
      if (step && content.sign !== "&") steps.push(step);
      if (content.sign === null) main ??= content.label;
      stack.splice(depth, stack.length, { label: content.label, step, statement });
    }
  }
  reportUnknown(lines, problems);
  if (lines.length === 0 && problems.length === 0) problems.push({ line: 1, message: noStatement });
  return { statements, steps, main };
}

/** Names each label that points at no statement, where it is first used. */
function reportUnknown(lines: readonly ArgumentLine[], problems: Problem[]): void {
  const items = lines.flatMap(({ content, number }) =>
    content.kind === "item" ? [{ ...content, number }] : [],
  );
  const known = new Set(items.flatMap(({ label, text }) => (text === null ? [] : [label])));
  for (const { label, number } of items) {
    if (known.has(label)) continue;
    known.add(label);
    const message = `No statement is called [${label}]. Write its sentence after a colon, here or elsewhere, or correct the label.`;
    problems.push({ line: number, message });
  }
}

/** The statement that a line writes; null where it only points at one. */
function defineStatement(
  statements: Map<string, DraftStatement>,
  item: Item,
  line: ArgumentLine,
  report: (message: string) => void,
): DraftStatement | null {
  if (item.text === null) return null;
  const earlier = statements.get(item.label);
  const statement: DraftStatement = {
    label: item.label,
    line: line.number,
    text: item.text,
    quotes: [],
    holder: null,
    note: null,
  };
  if (earlier) {
    report(
      `[${item.label}] has its sentence on line ${earlier.line} already. Drop this one to point at it, or choose another label.`,
    );
  } else statements.set(item.label, statement);
  return statement;
}

/** The step that an item belongs to: a new one, the one that it joins, or none for a root. */
function stepOf(
  line: ArgumentLine,
  { sign, label }: Item,
  above: Frame | undefined,
  before: Frame | undefined,
  report: (message: string) => void,
): DraftStep | null {
  if (sign === null) {
    if (above)
      report(
        "A statement under another one needs a sign: + supports it, - attacks it, ~ doubts its step, & joins the step above.",
      );
    return null;
  }
  if (!above) {
    report(`Nothing stands above this line for ${sign} to bear on. Indent it under a statement.`);
    return null;
  }
  if (sign === "&") return joinStep(label, before, report);
  const target = targetOf(sign, above, report);
  if (target === null) return null;
  if (target === label)
    report(`[${label}] cannot bear on itself. Take the line out or correct the label.`);
  return {
    line: line.number,
    kind: sign === "+" ? "support" : "attack",
    premises: [label],
    target,
  };
}

function joinStep(
  label: string,
  before: Frame | undefined,
  report: (message: string) => void,
): DraftStep | null {
  if (!before?.step) {
    report("There is no step for & to join. Put it at the same indent as the +, - or ~ above it.");
    return null;
  }
  if (before.step.premises.includes(label) || before.step.target === label) {
    report(`[${label}] is part of this step already. Take the line out or correct the label.`);
  } else before.step.premises.push(label);
  return before.step;
}

function targetOf(
  sign: Exclude<Sign, "&" | null>,
  above: Frame,
  report: (message: string) => void,
): string | DraftStep | null {
  if (sign === "~") {
    if (!above.step)
      report("~ doubts a step, and a root makes none. Use - to attack the statement itself.");
    return above.step;
  }
  if (!above.statement) {
    report(
      `[${above.label}] only points at a statement. Put its reasons and counterpoints where its sentence stands.`,
    );
  }
  return above.label;
}

function addDetail(
  { content, number }: ArgumentLine,
  above: Frame | undefined,
  report: (message: string) => void,
): void {
  const statement = above?.statement;
  if (!statement) {
    report(
      "This line belongs to no statement. Indent it two spaces deeper than the sentence it is about.",
    );
    return;
  }
  if (content.kind === "quote")
    statement.quotes.push({ line: number, exact: content.text, after: null });
  else if (content.kind === "after") {
    const quote = statement.quotes.at(-1);
    if (quote && !quote.after) quote.after = { line: number, words: content.text };
    else report("after: tells where the quote above it stands. Put it below a quote, once.");
  } else if (content.kind === "heldBy") {
    if (statement.holder) report("This statement has a holder already. Keep one held by: line.");
    else statement.holder = { name: content.name, stance: content.stance };
  } else if (content.kind === "note") {
    if (statement.note !== null)
      report("This statement has a note already. Put both into one line.");
    else statement.note = content.text;
  }
}
