// Puts the lines of an outline together: which statement hangs on which, and which lines see another one.
import type { InferenceKind } from "../../argument/records";
import { LIMITS } from "../../argument/text-rules";
import { clean, type Fitted } from "./fit-line";
import type { OutlineDraft, OutlineStep, OutlineTarget } from "./outline-types";
import { resolveSeen, type SeenStatement } from "./resolve-seen";

export interface OutlineBuilder {
  line(line: Fitted, at: number): void;
  /** A line of the note of the statement before it. */
  note(at: number, words: string): void;
  /** Statements so far. */
  size(): number;
  finish(): OutlineDraft;
}

/** A line above which others may hang on. */
interface Level {
  readonly indent: number;
  readonly statement: number;
  /** The step that it is a premise of; null for a root. */
  readonly step: number | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type GrowingStep = Mutable<Omit<OutlineStep, "premises">> & { premises: number[] };

/** An outline without lines; `tell` hears what was guessed. */
export function createOutlineBuilder(
  tell: (line: number, message: string) => void,
): OutlineBuilder {
  const statements: Mutable<SeenStatement>[] = [];
  const steps: GrowingStep[] = [];
  const roots: number[] = [];
  const levels: Level[] = [];

  function hang(
    kind: InferenceKind,
    statement: number,
    target: OutlineTarget | null,
    line: Fitted,
  ) {
    steps.push({ kind, premises: [statement], target, scheme: line.scheme });
    return steps.length - 1;
  }

  /** The step of the new statement; null for a root. */
  function place(line: Fitted, statement: number, sibling: Level | undefined, at: number) {
    const parent = levels.at(-1);
    const under: OutlineTarget | null =
      parent === undefined ? null : { type: "statement", index: parent.statement };
    const above: OutlineTarget | null =
      parent?.step == null ? null : { type: "step", index: parent.step };
    switch (line.sign) {
      case "support":
      case "attack":
        return hang(line.sign, statement, under, line);
      case "undercut":
      case "backing": {
        const kind = line.sign === "undercut" ? "attack" : "support";
        if (above === null) tell(at, "There is no step above that it could bear on.");
        return hang(kind, statement, above ?? under, line);
      }
      case "linked":
        return join(line, statement, sibling?.step ?? parent?.step ?? null, under, at);
      case "none":
        if (under === null) {
          roots.push(statement);
          return null;
        }
        tell(at, "This line has no sign; it was read as a reason.");
        return hang("support", statement, under, line);
    }
  }

  function join(
    line: Fitted,
    statement: number,
    to: number | null,
    under: OutlineTarget | null,
    at: number,
  ) {
    const step = to === null ? undefined : steps[to];
    if (step === undefined || step.premises.length >= LIMITS.premises) {
      tell(at, "There is no premise above that it could be linked with; it stands alone.");
      return hang("support", statement, under, line);
    }
    step.premises.push(statement);
    return to;
  }

  return {
    line: (line, at) => {
      const statement = statements.length;
      const { text, label, note, heldBy, stance, unstated, see, tag } = line;
      statements.push({ text, label, note, heldBy, stance, unstated, see, tag, line: at });
      let sibling: Level | undefined;
      while ((levels.at(-1)?.indent ?? -1) >= line.indent) sibling = levels.pop();
      const step = place(line, statement, sibling, at);
      levels.push({ indent: line.indent, statement, step });
    },
    note: (at, words) => {
      const last = statements.at(-1);
      if (last === undefined || last.see !== null) {
        tell(at, "There is no statement above that this note belongs to. It was left out.");
        return;
      }
      const note = last.note === null ? words : `${last.note}\n${words}`;
      last.note = [...clean(note)].slice(0, LIMITS.note).join("");
    },
    size: () => statements.length,
    finish: () => resolveSeen({ statements, steps, roots }, tell),
  };
}
