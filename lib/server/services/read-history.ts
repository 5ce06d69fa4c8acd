// Reads who did what to a map, newest first.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { Actor } from "@/lib/contract/actor";
import type { HistoryEntry, HistoryPage } from "@/lib/contract/history";
import { reader } from "../repositories/database";
import { findPage, type LogRow } from "../repositories/log-repository";
import { findNames } from "../repositories/people-repository";
import { authorizeMap } from "./authorize";
import { summariseEntry } from "./summarise-entry";

export interface HistoryInput {
  readonly mapId: string;
  /** Entries before this seq; the newest where it is left out. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** A page of the log in words. It never repeats what annotations say. */
export async function readHistory(actor: Actor | null, input: HistoryInput): Promise<HistoryPage> {
  const db = await reader();
  const { map } = await authorizeMap(db, actor, input.mapId, "map.read");
  const { rows, more } = await findPage(db, map.id, input.before ?? null, input.limit);
  const ids = new Set(rows.map((row) => row.actorId).filter((id) => id !== null));
  const names = await findNames(db, [...ids]);
  const last = rows.at(-1);
  return { entries: rows.map((row) => entryOf(row, names)), next: more && last ? last.seq : null };
}

function entryOf(row: LogRow, names: Readonly<Record<string, { name: string }>>): HistoryEntry {
  const operations = JSON.parse(row.operations) as Operation[];
  const patch = JSON.parse(row.patch) as Patch;
  const name = row.actorId === null ? undefined : names[row.actorId]?.name;
  return {
    seq: row.seq,
    actor: row.actorId === null || name === undefined ? null : { id: row.actorId, name },
    at: row.at.toISOString(),
    operation: operations[0]?.type ?? "none",
    count: operations.length,
    summary: summariseEntry(operations, patch),
  };
}
