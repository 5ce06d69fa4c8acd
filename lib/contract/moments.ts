// A map as it was: moments, snapshots, and what differs between two of them.
import type { Patch } from "../argument/patch";
import type { Id } from "../argument/records";
import type { GraphDocument } from "./map-document";

/** GET /api/maps/{id}/moments/{seq}: the map as it was after this entry of its history. */
export interface MomentDocument {
  readonly seq: number;
  readonly mainClaimId: Id | null;
  /** The revision that the brief had; null where the map has none. */
  readonly briefRevision: number | null;
  readonly graph: GraphDocument;
  readonly people: Readonly<Record<Id, { readonly name: string }>>;
}

/** One entry of the history as a step from the moment before it. */
export interface MomentStep {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: { readonly id: Id; readonly name: string } | null;
  /** Leads from the moment before to this one; annotations that are deleted by now are left out. */
  readonly patch: Patch;
}

/** GET /api/maps/{id}/moments?after=&limit=: the steps of a history, oldest first, to play it. */
export interface MomentSteps {
  readonly steps: readonly MomentStep[];
  /** The earliest moment that the map has, and the latest. */
  readonly first: number;
  readonly last: number;
  /** Pass it as `after` to read on; null at the end. */
  readonly next: number | null;
}

/** A moment with a name. GET and POST /api/maps/{id}/snapshots, DELETE .../{snapshotId}. */
export interface SnapshotDocument {
  readonly id: Id;
  readonly seq: number;
  readonly name: string;
  readonly createdBy: Id | null;
  readonly createdAt: string;
}

/** GET /api/maps/{id}/snapshots: newest moment first. */
export interface SnapshotList {
  readonly snapshots: readonly SnapshotDocument[];
  readonly people: Readonly<Record<Id, { readonly name: string }>>;
}

/** POST /api/maps/{id}/snapshots: the map as it is now where `seq` is left out. */
export interface SnapshotRequest {
  readonly name: string;
  readonly seq?: number | undefined;
}

/** At most so many named moments a map. */
export const MAX_SNAPSHOTS = 200;
