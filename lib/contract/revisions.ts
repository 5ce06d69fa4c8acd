// New revisions of a brief: what finding its passages again gives, what a person decides, and the list of versions.
import type { Id } from "../argument/records";

/** POST /api/maps/{id}/brief/preview: nothing is saved by it. */
export interface PreviewRevisionRequest {
  /** The new text, as Markdown. */
  readonly text: string;
}

/** Where a passage stands in the new text, as far as that can be told; a person decides on all that are not `exact`. */
export interface FoundPassage {
  readonly passageId: Id;
  /** `exact`: the same words, and no doubt which. `similar`: a proposal. `orphan`: nothing like enough; no place. */
  readonly status: "exact" | "similar" | "orphan";
  readonly start: number;
  readonly end: number;
  /** From 0 to 1. */
  readonly score: number;
}

export interface RevisionPreview {
  /** The revision that the new one follows. */
  readonly baseRevision: number;
  /** The new text as plain text; offsets count UTF-16 code units of it. */
  readonly text: string;
  /** Every passage of the map, in the order of the old text. */
  readonly passages: readonly FoundPassage[];
}

/** A place that was decided on. */
export interface ChosenPlace {
  readonly passageId: Id;
  readonly start: number;
  readonly end: number;
}

/** POST /api/maps/{id}/brief: 201 {revision, seq}. The same requestId again from the same person gives the same answer. */
export interface ReviseBriefRequest {
  readonly requestId: Id;
  /** The revision that the person saw; where the brief has another one by now, CONFLICT. */
  readonly baseRevision: number;
  readonly text: string;
  /** Passages with their places in the new text. */
  readonly places: readonly ChosenPlace[];
  /** Passages that stay in their older revision. Together with `places` all that the map has, else CONFLICT. */
  readonly orphans: readonly Id[];
}

export interface RevisedBrief {
  readonly revision: number;
  /** The entry of the history. */
  readonly seq: number;
}

/** One version of a brief, without its text. */
export interface RevisionHead {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly createdBy: Id | null;
  /** UTF-16 code units of its plain text. */
  readonly length: number;
}

/** GET /api/maps/{id}/brief/revisions: newest first. */
export interface RevisionList {
  readonly revisions: readonly RevisionHead[];
  readonly people: Readonly<Record<Id, { readonly name: string }>>;
}

/** GET /api/maps/{id}/brief/revisions/{revision} */
export interface RevisionDocument extends RevisionHead {
  readonly text: string;
  readonly markdown: string;
}

/** Code units of a new text; what is more cannot be sent to make a map either. */
export const MAX_REVISION_LENGTH = 6_000_000;
