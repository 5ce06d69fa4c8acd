// What GET /api/maps/{id}/events sends, and what a page tells of the person at it.
import type { Id } from "../argument/records";
import type { SeqPatch } from "./submit";

/** `event: patch`, `id: seq`: a batch that was applied. */
export interface PatchEvent extends SeqPatch {
  readonly clientOpId: Id;
  readonly actor: { readonly id: Id; readonly name: string } | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What somebody has selected, edits or writes at. */
export interface PresenceTarget {
  readonly type: "statement" | "inference" | "passage" | "map";
  readonly id: Id;
}

/** What a page tells: POST /api/maps/{id}/presence. */
export interface PresenceReport {
  /** Minted by the page; the same as in `events?client=`. */
  readonly clientId: Id;
  readonly selection: PresenceTarget | null;
  /** The record whose editor is open. */
  readonly editing: PresenceTarget | null;
  /** Where an annotation is being written. */
  readonly typing: PresenceTarget | null;
}

/** Somebody signed in who has the map open; one entry for each page. */
export interface PresentPerson extends PresenceReport {
  readonly userId: Id;
  readonly name: string;
}

/** `event: presence`: everybody who is here, whenever that changes. */
export interface PresenceEvent {
  /** Signed-in people, 100 at most. */
  readonly people: readonly PresentPerson[];
  /** How many read along without signing in. */
  readonly visitors: number;
}

/** `event: reset`: too much was missed to send it; read the map again. */
export interface ResetEvent {
  readonly seq: number;
}

/** `event: changed`: title, sharing, abilities, suggestions or names changed; read the map again. */
export interface ChangedEvent {
  readonly version: number;
}

/** `event: inbox`: how many notifications the person has not read. */
export interface InboxEvent {
  readonly unread: number;
}

/** `event: gone`: the map was deleted, or one may no longer see it. The stream ends. */
export type GoneEvent = Record<string, never>;

/** The data of each event, by its name. */
export interface LiveEvents {
  readonly patch: PatchEvent;
  readonly presence: PresenceEvent;
  readonly reset: ResetEvent;
  readonly changed: ChangedEvent;
  readonly inbox: InboxEvent;
  readonly gone: GoneEvent;
}

export type LiveEventName = keyof LiveEvents;
