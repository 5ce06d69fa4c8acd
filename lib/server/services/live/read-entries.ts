// Entries of the log as events: read once for a room, encoded once for each kind of viewer.
import "server-only";
import { can } from "@/lib/access/roles";
import type { Patch } from "@/lib/argument/patch";
import type { Annotation } from "@/lib/argument/records";
import type { PatchEvent } from "@/lib/contract/live-events";
import { encodeEvent, encodeRaw } from "../../live/encode-event";
import type { FreshEntry } from "../../live/hub-message";
import { reader } from "../../repositories/database";
import {
  type EntryRow,
  findEntries,
  findHiddenAnnotations,
} from "../../repositories/live-repository";
import { sizeBetween } from "../../repositories/log-repository";
import { findNames } from "../../repositories/people-repository";
import { readStoredPatch } from "../../repositories/stored-patch";
import { type Viewer, withholdFromPatch } from "../withhold";

export interface LiveEntry {
  readonly seq: number;
  /** The bytes of its event for this viewer. */
  readonly encodeFor: (viewer: Viewer) => Uint8Array;
}

type Head = Omit<PatchEvent, "patch">;

const MAX_ENTRIES = 500;
const MAX_CHARACTERS = 4_000_000;

/**
 * The entries after one seq up to another, oldest first; null where they are too many to send, or the log has not all
 * of them: a copy counts on from its original's seq, but has not its log.
 */
export async function readEntries(
  mapId: string,
  after: number,
  upTo: number,
): Promise<LiveEntry[] | null> {
  if (after > upTo || upTo - after > MAX_ENTRIES) return null;
  const db = await reader();
  if (upTo - after > 1 && (await sizeBetween(db, mapId, after, upTo + 1)) > MAX_CHARACTERS)
    return null;
  const rows = await findEntries(db, mapId, after, upTo);
  if (rows.length < upTo - after) return null;
  const actorIds = new Set(rows.flatMap(({ actorId }) => actorId ?? []));
  const names = await findNames(db, [...actorIds]);
  return encodeEntries(
    mapId,
    rows.map((row) => ({ ...row, actor: actorOf(row, names) })),
  );
}

/** Entries of a map's log as events. */
export async function encodeEntries(
  mapId: string,
  fresh: readonly FreshEntry[],
): Promise<LiveEntry[]> {
  const entries: LiveEntry[] = [];
  for (const row of fresh) entries.push(await toEntry(mapId, row));
  return entries;
}

function actorOf(
  { actorId }: EntryRow,
  names: Readonly<Record<string, { name: string }>>,
): FreshEntry["actor"] {
  const name = actorId === null ? undefined : names[actorId]?.name;
  return actorId === null || name === undefined ? null : { id: actorId, name };
}

async function toEntry(mapId: string, row: FreshEntry): Promise<LiveEntry> {
  const { seq, clientOpId, actor } = row;
  const head: Head = { seq, clientOpId, actor, at: row.at.toISOString() };
  // Nothing else is ever withheld, so the text of the log is what everybody is sent.
  if (!row.patch.includes('"annotations":')) {
    const json = `${JSON.stringify(head).slice(0, -1)},"patch":${currentText(row.patch)}}`;
    const bytes = encodeRaw("patch", json, seq);
    return { seq, encodeFor: () => bytes };
  }
  const patch = readStoredPatch(row.patch);
  const named = annotationsIn(patch);
  const ids = [...new Set(named.map(({ id }) => id))];
  const hidden = await findHiddenAnnotations(await reader(), mapId, ids);
  return { seq, encodeFor: perViewer(head, patch, [...named, ...hidden], hidden) };
}

/** An entry of an older version lacks fields that statements have now. */
function currentText(text: string): string {
  const old = text.includes('"statements":') && !text.includes('"unstated":');
  return old ? JSON.stringify(readStoredPatch(text)) : text;
}

/** Encodes once for moderators, once for each author of hidden words, once for everybody else. */
function perViewer(
  head: Head,
  patch: Patch,
  named: readonly Annotation[],
  hidden: readonly Annotation[],
): LiveEntry["encodeFor"] {
  const annotations = new Map(hidden.map((each) => [each.id, each]));
  const hiddenAt = named.filter((each) => each.hiddenAt !== null);
  const authors = new Set(hiddenAt.map(({ authorId }) => authorId));
  const encoded = new Map<string, Uint8Array>();
  return (viewer) => {
    const own = viewer.actor && authors.has(viewer.actor.id) ? viewer.actor.id : "";
    const kind = can(viewer.role, "annotation.moderate") ? "moderator" : `reader ${own}`;
    const known = encoded.get(kind);
    if (known) return known;
    const sent = withholdFromPatch(patch, { annotations }, viewer);
    const bytes = encodeEvent("patch", { ...head, patch: sent }, head.seq);
    encoded.set(kind, bytes);
    return bytes;
  };
}

function annotationsIn({ annotations }: Patch): Annotation[] {
  if (!annotations) return [];
  const { added, updated, removed } = annotations;
  return [...Object.values(added), ...Object.values(updated).flat(), ...Object.values(removed)];
}
