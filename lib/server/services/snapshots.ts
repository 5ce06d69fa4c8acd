// Named moments of a map: everybody who reads it sees them, editors give and take names.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import {
  MAX_SNAPSHOTS,
  type SnapshotDocument,
  type SnapshotList,
  type SnapshotRequest,
} from "@/lib/contract/moments";
import { reader, write } from "../repositories/database";
import { findFirstSeq } from "../repositories/moment-repository";
import { findNames } from "../repositories/people-repository";
import {
  countSnapshots,
  deleteSnapshot,
  findSnapshots,
  insertSnapshot,
  type SnapshotRow,
} from "../repositories/snapshot-repository";
import { authorizeMap } from "./authorize";
import { momentNotFound } from "./moment-graph";
import { newId } from "./new-id";

/** The map's named moments. Throws NOT_FOUND where one may not see the map. */
export async function listSnapshots(actor: Actor | null, mapId: string): Promise<SnapshotList> {
  const db = await reader();
  const { map } = await authorizeMap(db, actor, mapId, "map.read");
  const rows = await findSnapshots(db, map.id);
  const people = await findNames(db, [
    ...new Set(rows.flatMap(({ createdBy }) => createdBy ?? [])),
  ]);
  return { snapshots: rows.map(toDocument), people };
}

/** Names a moment. Throws NOT_FOUND where there is none, TOO_LARGE where the map has as many as it may. */
export async function createSnapshot(
  actor: Actor,
  mapId: string,
  request: SnapshotRequest,
): Promise<SnapshotDocument> {
  return write(async (tx) => {
    const { map } = await authorizeMap(tx, actor, mapId, "snapshot.create");
    const seq = request.seq ?? map.seq;
    const first = await findFirstSeq(tx, map.id);
    if (seq !== map.seq && (seq > map.seq || first === null || seq < first - 1))
      throw momentNotFound();
    if ((await countSnapshots(tx, map.id)) >= MAX_SNAPSHOTS) {
      const message = `A map has at most ${MAX_SNAPSHOTS} named moments. Take a name away first.`;
      throw new AppError("TOO_LARGE", message);
    }
    const row = { id: newId(), mapId: map.id, seq, name: request.name };
    const snapshot: SnapshotRow = { ...row, createdBy: actor.id, createdAt: new Date() };
    await insertSnapshot(tx, snapshot);
    return toDocument(snapshot);
  });
}

/** Takes a moment's name away; the moment stays. Throws NOT_FOUND where the map has no such name. */
export async function removeSnapshot(actor: Actor, mapId: string, id: string): Promise<void> {
  await write(async (tx) => {
    const { map } = await authorizeMap(tx, actor, mapId, "snapshot.create");
    if (await deleteSnapshot(tx, map.id, id)) return;
    const message = "This name is gone already. Reload the list.";
    throw new AppError("NOT_FOUND", message);
  });
}

function toDocument({ id, seq, name, createdBy, createdAt }: SnapshotRow): SnapshotDocument {
  return { id, seq, name, createdBy, createdAt: createdAt.toISOString() };
}
