// Brings streams up to the log: a room's live members together, one who comes alone from where it stopped.
import "server-only";
import { encodeEvent } from "../../live/encode-event";
import { readEntries } from "./read-entries";
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
  while (room.heard > room.seq && room.members.size > 0) {
    const upTo = Math.min(room.heard, room.seq + AT_A_TIME);
    const entries = await readEntries(room.mapId, room.seq, upTo);
    // From here to the next await nothing else runs: no member is left out, none is sent an entry twice.
    for (const member of room.members) {
      if (!member.live) continue;
      if (entries === null) reset(member, upTo);
      else for (const entry of entries) if (entry.seq > member.cursor) send(member, entry);
    }
    room.seq = upTo;
  }
}

function send(
  member: Member,
  entry: { readonly seq: number; readonly encodeFor: (viewer: Member) => Uint8Array },
): void {
  member.pipe.send(entry.encodeFor(member));
  member.cursor = entry.seq;
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
    else for (const entry of entries) send(member, entry);
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
