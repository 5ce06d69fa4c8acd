// The shape of an argument as it is read: the main claim first, each statement in full at one place.
import type { Id } from "./records";

/** How a step bears on what it points at. */
export type StepRelation = "support" | "attack" | "undercut" | "backing";

/** One place where a statement stands. A statement in full has the key of its id; a stub `inferenceId:statementId`. */
export interface Place {
  readonly key: string;
  readonly statementId: Id;
  /** The step it is a premise of; null for the main claim and for other roots. */
  readonly stepId: Id | null;
  /** True where the statement stands in full elsewhere (used twice, or the argument is circular). */
  readonly stub: boolean;
  /** 0 for a root; a step adds one. */
  readonly depth: number;
  /** Steps on this statement (inference ids), in the order of the brief; empty for a stub. */
  readonly stepIds: readonly Id[];
}

/** One inference as it is read. Each inference is exactly one step. */
export interface Step {
  readonly inferenceId: Id;
  readonly relation: StepRelation;
  /** Key of the place it bears on, or null where it bears on another step. */
  readonly onPlace: string | null;
  /** Inference id of the step it bears on, or null where it bears on a place. */
  readonly onStep: Id | null;
  /** Keys of its premises' places, in reading order; at least one. */
  readonly premiseKeys: readonly string[];
  /** Undercuts and backings of this step (inference ids), in the order of the brief. */
  readonly stepIds: readonly Id[];
  readonly depth: number;
}

/** An argument in reading order, acyclic by construction. */
export interface ReadingTree {
  readonly mainClaimId: Id | null;
  /** Keys of the places without a parent: the main claim first, then what hangs on nothing. */
  readonly roots: readonly string[];
  readonly places: ReadonlyMap<string, Place>;
  readonly steps: ReadonlyMap<Id, Step>;
  /** All place keys in reading order (depth first; undercuts of a step after its premises' own reasons). */
  readonly order: readonly string[];
}
