// What open streams look up: entries of the log with their actors, and whether people may still see what they see.
import "server-only";
import type { MapRole } from "@/lib/access/roles";
import type { Annotation } from "@/lib/argument/records";
import { chunks } from "./chunks";
import type { Reader } from "./database";
import type { MapRow } from "./map-repository";
import { toAnnotation } from "./record-rows";

export interface EntryRow {
  readonly seq: number;
  readonly clientOpId: string;
  readonly actorId: string | null;
  readonly at: Date;
  /** JSON. */
  readonly patch: string;
}

/** The entries after one sequence number up to another, oldest first. */
export async function findEntries(
  db: Reader,
  mapId: string,
  after: number,
  upTo: number,
): Promise<EntryRow[]> {
  return db.logEntry.findMany({
    where: { mapId, seq: { gt: after, lte: upTo } },
    select: { seq: true, clientOpId: true, actorId: true, at: true, patch: true },
    orderBy: { seq: "asc" },
  });
}

/** Those of the annotations that are hidden by now. */
export async function findHiddenAnnotations(
  db: Reader,
  mapId: string,
  ids: readonly string[],
): Promise<Annotation[]> {
  const found: Annotation[] = [];
  for (const part of chunks(ids)) {
    const where = { mapId, id: { in: part }, hiddenAt: { not: null } };
    found.push(...(await db.annotation.findMany({ where })).map(toAnnotation));
  }
  return found;
}

export type MapState = Pick<MapRow, "id" | "seq" | "version" | "visibility">;

/** Where each of these maps stands; a deleted one is left out. */
export async function findMapStates(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, MapState>> {
  const states = new Map<string, MapState>();
  for (const part of chunks(ids)) {
    const rows = await db.argumentMap.findMany({
      where: { id: { in: part }, deletedAt: null },
      select: { id: true, seq: true, version: true, visibility: true },
    });
    for (const row of rows)
      states.set(row.id, { ...row, visibility: row.visibility as MapState["visibility"] });
  }
  return states;
}

/** The roles of these people on a map; who is no member is left out. */
export async function findRoles(
  db: Reader,
  mapId: string,
  userIds: readonly string[],
): Promise<Map<string, MapRole>> {
  const roles = new Map<string, MapRole>();
  for (const part of chunks(userIds)) {
    const rows = await db.membership.findMany({
      where: { mapId, userId: { in: part } },
      select: { userId: true, role: true },
    });
    for (const { userId, role } of rows) roles.set(userId, role as MapRole);
  }
  return roles;
}

/** The session epochs of these people; a deleted account is left out. */
export async function findEpochs(
  db: Reader,
  userIds: readonly string[],
): Promise<Map<string, number>> {
  const epochs = new Map<string, number>();
  for (const part of chunks(userIds)) {
    const rows = await db.user.findMany({
      where: { id: { in: part }, deletedAt: null },
      select: { id: true, sessionEpoch: true },
    });
    for (const { id, sessionEpoch } of rows) epochs.set(id, sessionEpoch);
  }
  return epochs;
}
