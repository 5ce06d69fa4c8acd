// A map as it was: moments, snapshots, and what differs between two of them.
import type { Id } from "../argument/records";
import type { GraphDocument } from "./map-document";

/** GET /api/maps/{id}/moments/{seq}: the map as it was after this entry of its history. */
export interface MomentDocument {
  readonly seq: number;
  readonly mainClaimId: Id | null;
  readonly graph: GraphDocument;
  readonly people: Readonly<Record<Id, { readonly name: string }>>;
}

/** A moment with a name. GET and POST /api/maps/{id}/snapshots, DELETE .../{snapshotId}. */
export interface SnapshotDocument {
  readonly id: Id;
  readonly seq: number;
  readonly name: string;
  readonly createdBy: Id | null;
  readonly createdAt: string;
}
