// Requests and answers about maps as wholes: listing, creating, duplicating.
import type { MapRole } from "../access/roles";
import type { Id } from "../argument/records";
import type { MapHead, Visibility } from "./map-document";

/** One line of GET /api/maps. */
export interface MapSummary {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly visibility: Visibility;
  readonly statements: number;
  readonly inferences: number;
  readonly annotations: number;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  /** The text of the named main claim; null where nobody named one. */
  readonly mainClaim: string | null;
  /** The caller's own role; null where they are no member. */
  readonly role: MapRole | null;
  /** How many people are members. */
  readonly members: number;
  /** Suggestions that wait for an editor. */
  readonly openSuggestions: number;
  /** ISO 8601, UTC; null for a map in use. */
  readonly archivedAt: string | null;
  /** Until when a deleted map can be taken back, ISO 8601, UTC; null for one that is not deleted. */
  readonly restorableUntil: string | null;
  /** Whose text it maps; null where the map has no brief. */
  readonly brief: {
    readonly author: string | null;
    readonly publisher: string | null;
    readonly publishedOn: string | null;
  } | null;
}

export interface MapList {
  readonly maps: readonly MapSummary[];
}

/** The answer of POST /api/maps and of a duplication. */
export interface CreatedMap {
  readonly map: MapHead;
}

export interface BriefInput {
  readonly title: string;
  readonly author?: string | undefined;
  readonly source?: string | undefined;
  readonly series?: string | undefined;
  readonly publisher?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly language?: string | undefined;
  readonly notice?: string | undefined;
  readonly disclaimer?: string | undefined;
  /** The text itself, as plain text. */
  readonly text: string;
}

export interface CreateMapRequest {
  readonly title: string;
  readonly visibility?: Visibility | undefined;
  readonly brief?: BriefInput | undefined;
  /** The text of the first statement, which is named the main claim. */
  readonly mainClaim?: string | undefined;
  /** Minted by the sender: the same person with the same one gets the map that it made, so that sending twice makes one map. */
  readonly requestId?: string | undefined;
}

export interface DuplicateMapRequest {
  /** "Copy of ..." where it is left out. */
  readonly title?: string | undefined;
}

export interface ReportRequest {
  readonly reason: string;
}

export interface ReportAnswer {
  readonly reported: true;
}
