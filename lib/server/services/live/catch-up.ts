// Brings streams up to the log: a room's live members together, one who comes alone from where it stopped.
import "server-only";
import { encodeEvent } from "../../live/encode-event";
import type { FreshEntry } from "../../live/hub-message";
import { encodeEntries, type LiveEntry, readEntries } from "./read-entries";
import type { Member, Room } from "./room";

/** Entries that are read at a time. */
const AT_A_TIME = 50;

/** Sends the room's live members what the log has beyond what they were sent. Never rejects. */
export function catchUp(room: Room, heard: number): Promise<void> {
  room.heard = Math.max(room.heard, heard);
  room.catching ??= work(room).then(
    () => {
      room.catching = null;
      // Heard of after the last look.
      if (room.heard > room.seq && room.members.size > 0) return catchUp(room, room.heard);
    },
    (error) => {
      room.catching = null;
      // The next look at the map tries again.
      console.error("The log could not be read for open pages:", error);
    },
  );
  return room.catching;
}

async function work(room: Room): Promise<void> {
  // Batches that were committed together are told one after the other: this waits until all are.
  await null;
  while (room.heard > room.seq && room.members.size > 0) {
    const upTo = Math.min(room.heard, room.seq + AT_A_TIME);
    const entries = await entriesOf(room, upTo);
    // From here to the next await nothing else runs: no member is left out, none is sent an entry twice.
    const joined = joiner();
    for (const member of room.members) {
      if (!member.live) continue;
      if (entries === null) reset(member, upTo);
      else send(member, entries, joined);
    }
    room.seq = upTo;
    for (const seq of room.fresh.keys()) if (seq <= upTo) room.fresh.delete(seq);
  }
  room.fresh.clear();
}

/** The entries that live members lack, up to a seq: at hand where they were written here just now. */
async function entriesOf(room: Room, upTo: number): Promise<LiveEntry[] | null> {
  const fresh: FreshEntry[] = [];
  for (let seq = room.seq + 1; seq <= upTo; seq++) {
    const entry = room.fresh.get(seq);
    if (!entry) return readEntries(room.mapId, room.seq, upTo);
    fresh.push(entry);
  }
  return encodeEntries(room.mapId, fresh);
}

/** More bytes at once would count as a reader who is too slow, who comes back for the same: reading the map is less. */
const MOST_AT_ONCE = 500_000;

/** Sends a member those entries that it lacks, in one piece. */
function send(member: Member, entries: readonly LiveEntry[], joined: Joiner): void {
  const parts = entries
    .filter(({ seq }) => seq > member.cursor)
    .map(({ encodeFor }) => encodeFor(member));
  const [first] = parts;
  const last = entries.at(-1)?.seq ?? 0;
  if (parts.reduce((sum, part) => sum + part.byteLength, 0) > MOST_AT_ONCE) {
    reset(member, last);
    return;
  }
  if (first) member.pipe.send(parts.length === 1 ? first : joined(parts));
  member.cursor = Math.max(member.cursor, last);
}

type Joiner = (parts: readonly Uint8Array[]) => Uint8Array;

/** Joins parts to one piece of bytes, once for all members who are sent the same ones. */
function joiner(): Joiner {
  let last: readonly Uint8Array[] = [];
  let whole: Uint8Array = Buffer.alloc(0);
  return (parts) => {
    const same = parts.length === last.length && parts.every((part, at) => part === last[at]);
    if (!same) {
      last = parts;
      whole = Buffer.concat(parts);
    }
    return whole;
  };
}

/** Tells a member to read the map again; what comes after this seq is sent. */
function reset(member: Member, seq: number): void {
  member.pipe.send(encodeEvent("reset", { seq }, seq));
  member.cursor = seq;
}

/** Reads under way, so that many who come back at once read once. */
const reading = new Map<string, ReturnType<typeof readEntries>>();

/** Sends a member who came what it missed, then makes it live. `seq` is where the map stands at least; a cursor that
 * the map never had gives `reset`. */
export async function replay(room: Room, member: Member, seq: number): Promise<void> {
  if (room.seq < seq) await catchUp(room, seq);
  if (member.cursor > room.seq) reset(member, room.seq);
  while (member.pipe.isOpen() && member.cursor < room.seq) {
    const upTo = room.seq;
    const entries = await readTogether(room.mapId, member.cursor, upTo);
    if (entries === null) reset(member, upTo);
    else send(member, entries, joiner());
  }
  member.live = true;
}

function readTogether(mapId: string, after: number, upTo: number): ReturnType<typeof readEntries> {
  const key = `${mapId} ${after} ${upTo}`;
  const known = reading.get(key);
  if (known !== undefined) return known;
  const made = readEntries(mapId, after, upTo).finally(() => reading.delete(key));
  reading.set(key, made);
  return made;
}
