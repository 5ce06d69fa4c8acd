// Lets lines that see another statement stand for it.
import { nameOf } from "../../argument/names";
import type { OutlineDraft, OutlineStatement, OutlineStep } from "./outline-types";
import type { OutlineLine } from "./parse-line";

/** A statement as it was read, or a line that sees another one. */
export interface SeenStatement extends OutlineStatement {
  readonly see: OutlineLine["see"];
  readonly tag: string | null;
  readonly line: number;
}

interface Read {
  readonly statements: readonly SeenStatement[];
  readonly steps: readonly OutlineStep[];
  readonly roots: readonly number[];
}

/** The outline with each statement once; steps that would bear on their own premise go. */
export function resolveSeen(
  read: Read,
  tell: (line: number, message: string) => void,
): OutlineDraft {
  const statements: OutlineStatement[] = [];
  const at = new Map<number, number>();
  for (const [index, statement] of read.statements.entries()) {
    if (statement.see === null) at.set(index, statements.push(plain(statement)) - 1);
  }
  const find = finder(read.statements);
  for (const [index, statement] of read.statements.entries()) {
    if (statement.see === null) continue;
    const found = find(statement.see);
    if (found !== undefined) at.set(index, at.get(found) ?? 0);
    else {
      const text = "label" in statement.see ? statement.see.label : `[${statement.see.tag}]`;
      tell(statement.line, "What this line points at is not in the text; it became a statement.");
      at.set(index, statements.push({ ...plain(statement), text: text.trim() || "…" }) - 1);
    }
  }
  const place = (index: number): number => at.get(index) ?? 0;
  const steps = read.steps.map(
    (step): OutlineStep => ({
      ...step,
      premises: [...new Set(step.premises.map(place))],
      target:
        step.target?.type === "statement"
          ? { type: "statement", index: place(step.target.index) }
          : step.target,
    }),
  );
  const line = (step: OutlineStep) => read.statements[step.premises[0] ?? 0]?.line ?? 1;
  const kept = sound(steps, (index) => {
    const step = read.steps[index];
    if (step)
      tell(line(step), "A statement cannot be a reason for itself. This step was left out.");
  });
  return { statements, steps: kept, roots: [...new Set(read.roots.map(place))] };
}

function plain({ text, label, note, heldBy, stance, unstated }: SeenStatement): OutlineStatement {
  return { text, label, note, heldBy, stance, unstated };
}

/** Finds what a line sees: by tag, by label, or by how the statement is called without one. */
function finder(statements: readonly SeenStatement[]) {
  const byTag = new Map<string, number>();
  const byName = new Map<string, number>();
  const keep = (names: Map<string, number>, name: string | null, index: number) => {
    if (name !== null && !names.has(name)) names.set(name, index);
  };
  for (const [index, statement] of statements.entries()) {
    if (statement.see !== null) continue;
    keep(byTag, statement.tag, index);
    keep(byName, statement.label, index);
  }
  for (const [index, statement] of statements.entries()) {
    if (statement.see !== null) continue;
    keep(byName, nameOf(statement), index);
    keep(byName, statement.text, index);
  }
  return (see: NonNullable<OutlineLine["see"]>) =>
    "tag" in see ? byTag.get(see.tag) : byName.get(see.label);
}

/** Steps without those that bear on their own premise, and without what bears on these. */
function sound(steps: readonly OutlineStep[], drop: (index: number) => void): OutlineStep[] {
  const kept: OutlineStep[] = [];
  const at = new Map<number, number>();
  for (const [index, step] of steps.entries()) {
    const { target, premises } = step;
    if (target?.type === "step") {
      const on = at.get(target.index);
      if (on !== undefined)
        at.set(index, kept.push({ ...step, target: { type: "step", index: on } }) - 1);
      else drop(index);
    } else if (target !== null && premises.includes(target.index)) drop(index);
    else at.set(index, kept.push(step) - 1);
  }
  return kept;
}
