// An argument as an indented text says it: without ids, in the order of its lines.
import type { InferenceKind, Stance } from "../../argument/records";

/** A statement of an outline. Texts keep to the core's rules. */
export interface OutlineStatement {
  readonly text: string;
  readonly label: string | null;
  readonly note: string | null;
  readonly heldBy: string | null;
  readonly stance: Stance | null;
  readonly unstated: boolean;
}

/** What a step bears on, by its place in the draft's lists. */
export interface OutlineTarget {
  readonly type: "statement" | "step";
  readonly index: number;
}

/** A step of an outline. Premises are places in the draft's list of statements. */
export interface OutlineStep {
  readonly kind: InferenceKind;
  readonly premises: readonly number[];
  /** Null at the top: it bears on whatever the outline is put under. */
  readonly target: OutlineTarget | null;
  readonly scheme: string | null;
}

/** An argument that is not in a map yet. A step's target comes before it in its list. */
export interface OutlineDraft {
  readonly statements: readonly OutlineStatement[];
  readonly steps: readonly OutlineStep[];
  /** Statements at the top that no sign makes a reason or a counterpoint. */
  readonly roots: readonly number[];
}

/** What was read otherwise than it may have been meant. */
export interface OutlineNote {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface OutlineReport {
  readonly statements: number;
  readonly steps: number;
  /** The first hundred. */
  readonly notes: readonly OutlineNote[];
}

/** Signs at the start of a line, after its indentation. */
export const SIGNS = {
  support: "+",
  attack: "-",
  linked: "&",
  undercut: "~",
  backing: "^",
  note: "|",
} as const;

/** What one text that is pasted may hold. */
export const OUTLINE_LIMITS = { characters: 2_000_000, statements: 5_000, notes: 100 } as const;

/** What one file may hold. */
export const FILE_OUTLINE_LIMITS = {
  characters: 20_000_000,
  statements: 20_000,
  notes: 600,
} as const;
