// Suggestions: operations that somebody proposes and an editor decides on.
import type { Operation } from "../argument/operations/operation";
import type { Id } from "../argument/records";
import type { SeqPatch } from "./submit";

export type SuggestionStatus = "open" | "accepted" | "declined" | "withdrawn";

export interface SuggestionDocument {
  readonly id: Id;
  readonly authorId: Id | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly operations: readonly Operation[];
  /** Why, in the author's words; may be empty. */
  readonly message: string;
  readonly baseSeq: number;
  readonly status: SuggestionStatus;
  readonly decidedBy: Id | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
  /** The entry of the history that carried it out. */
  readonly acceptedSeq: number | null;
}

/** POST /api/maps/{id}/suggestions: 201 {suggestion}. The same id again from the same person gives the same answer. */
export interface SuggestRequest {
  readonly id: Id;
  readonly baseSeq: number;
  readonly message?: string | undefined;
  readonly operations: readonly Operation[];
}

/** POST /api/maps/{id}/suggestions/{suggestionId}/decision: withdraw is its author's, the others an editor's. */
export interface DecideRequest {
  readonly decision: "accept" | "decline" | "withdraw";
  readonly note?: string | undefined;
}

/** `applied` where it was accepted: what it did to the map. */
export interface DecideAnswer {
  readonly suggestion: SuggestionDocument;
  readonly applied: SeqPatch | null;
}

/** GET /api/maps/{id}/suggestions?status= : newest first, 200 at most. */
export interface SuggestionList {
  readonly suggestions: readonly SuggestionDocument[];
  /** Everybody whom the suggestions name, by id. */
  readonly people: Readonly<Record<Id, { readonly name: string }>>;
}

/** PATCH /api/maps/{id}/suggestions/{suggestionId}: its author says why, while it is open. */
export interface ExplainRequest {
  readonly message: string;
}
