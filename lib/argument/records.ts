// The records an argument graph is made of, as plain data. SPEC.md holds the rules they obey.

/** An opaque record id minted by the sender, `[A-Za-z0-9_-]{8,64}`, unique within its map. */
export type Id = string;

/** How the named holder stands to a statement that is not the author's own plain assertion. */
export type Stance = "asserts" | "reports" | "concedes";

/** The derived role of a statement at one place. */
export type Role = "claim" | "premise" | "counterpoint";

export type InferenceKind = "support" | "attack";

export type AnnotationKind =
  | "question"
  | "objection"
  | "evidence"
  | "comment"
  | "unclear"
  | "highlight";

/** A pin: where a person placed a card by hand, in layout pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What one box says: a sentence that can be true or false. */
export interface Statement {
  readonly id: Id;
  readonly text: string;
  readonly label: string | null;
  readonly note: string | null;
  readonly heldBy: string | null;
  readonly stance: Stance | null;
  /** The text rests on it without saying it. */
  readonly unstated: boolean;
  /** The annotation that it was made from, which may be gone since; null for every other statement. */
  readonly fromAnnotation: Id | null;
  readonly position: Position | null;
  /** Counts edits, from 1; an edit names the revision it started from. */
  readonly revision: number;
  readonly createdBy: Id | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Order of creation within the map: `seq * 1000 + index in the batch`. Breaks ties in reading order. */
  readonly ordinal: number;
}

/** What an inference points at: a statement, or another inference (undercut or backing). */
export interface InferenceTarget {
  readonly type: "statement" | "inference";
  readonly id: Id;
}

/** A step from one or more linked premises to its target. */
export interface Inference {
  readonly id: Id;
  readonly kind: InferenceKind;
  /** Statement ids, at least one, without repeats, in the order they are read. */
  readonly premises: readonly Id[];
  readonly target: InferenceTarget;
  readonly scheme: string | null;
  readonly createdBy: Id | null;
  readonly createdAt: string;
  readonly ordinal: number;
}

/** An exact stretch of one revision of a brief. Offsets count UTF-16 code units of its plain text. */
export interface Passage {
  readonly id: Id;
  readonly briefId: Id;
  readonly briefRevision: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  /** The statements it anchors; empty when only annotations point at it. */
  readonly statementIds: readonly Id[];
  readonly createdBy: Id | null;
  readonly createdAt: string;
}

export interface AnnotationTarget {
  readonly type: "statement" | "inference" | "passage" | "map";
  /** The record's id; the map's own id where type is "map". */
  readonly id: Id;
}

/** Which way an objection to a step goes; null on every other annotation. */
export type ObjectionAspect = "does-not-follow" | "something-missing";

/** A source that a reply brings to a request for evidence. */
export interface Source {
  /** http or https. */
  readonly url: string;
  readonly quote: string | null;
}

/** What a signed-in person attaches to a statement, an inference, a passage or the whole map. */
export interface Annotation {
  readonly id: Id;
  readonly target: AnnotationTarget;
  readonly kind: AnnotationKind;
  /** Markdown, at most 10,000 characters; empty for a bare highlight and for a tombstone. */
  readonly body: string;
  /** The thread's first annotation, for a reply; threads are one level deep. */
  readonly parentId: Id | null;
  readonly aspect: ObjectionAspect | null;
  /** On a request for evidence: what would convince the asker. */
  readonly criterion: string | null;
  readonly source: Source | null;
  readonly authorId: Id | null;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly resolvedAt: string | null;
  readonly resolvedBy: Id | null;
  /** Hidden by the map's owner. */
  readonly hiddenAt: string | null;
  /** A tombstone: its author deleted it while replies hang on it. */
  readonly deletedAt: string | null;
  /** What its target said when the target was removed; null while the target stands. */
  readonly orphanOf: string | null;
  readonly ordinal: number;
}

/** The whole content of a map, keyed by id. Its meaning does not depend on the order of keys. */
export interface ArgumentGraph {
  readonly statements: ReadonlyMap<Id, Statement>;
  readonly inferences: ReadonlyMap<Id, Inference>;
  readonly passages: ReadonlyMap<Id, Passage>;
  readonly annotations: ReadonlyMap<Id, Annotation>;
  /** The main claim that somebody named; null where it is derived. */
  readonly mainClaimId: Id | null;
}

/** The graph as JSON carries it: lists instead of maps. */
export interface GraphRecords {
  readonly statements: readonly Statement[];
  readonly inferences: readonly Inference[];
  readonly passages: readonly Passage[];
  readonly annotations: readonly Annotation[];
  readonly mainClaimId: Id | null;
}
