// A patch says what an operation did: records added, updated from one value to another, removed.
import type { Annotation, Id, Inference, Passage, Statement } from "./records";

/** The change of one kind of record, keyed by id. */
export interface RecordPatch<T> {
  readonly added: Readonly<Record<Id, T>>;
  readonly updated: Readonly<Record<Id, readonly [from: T, to: T]>>;
  readonly removed: Readonly<Record<Id, T>>;
}

/** What an operation did to a graph; kinds that it left alone are absent. */
export interface Patch {
  readonly statements?: RecordPatch<Statement>;
  readonly inferences?: RecordPatch<Inference>;
  readonly passages?: RecordPatch<Passage>;
  readonly annotations?: RecordPatch<Annotation>;
  readonly mainClaimId?: readonly [from: Id | null, to: Id | null];
}
