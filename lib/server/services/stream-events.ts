// GET /api/maps/{id}/events: opens a stream of what happens to a map.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { HubMessage } from "../live/hub-message";
import { openPipe, type Pipe } from "../live/pipe";
import { takePlace } from "../live/stream-places";
import { reader } from "../repositories/database";
import { type Authorized, authorizeMap, type MapAccess } from "./authorize";
import { catchUp, replay } from "./live/catch-up";
import { checkRoom } from "./live/check-room";
import { hearPresence, reportOf, spreadEmpty, takeReport, tellPresence } from "./live/presence";
import { enterRoom, leaveRoom, type Member, type Room } from "./live/room";
import { sendInbox } from "./live/stream-inbox";
import { watchStream } from "./live/watch";
import { newId } from "./new-id";

export interface StreamCaller {
  readonly actor: Actor | null;
  /** The epoch of the session; null for a visitor. */
  readonly epoch: number | null;
  /** Where the call came from. */
  readonly address: string;
  /** Its signal aborts when the reader leaves. */
  readonly request: Request;
}

export interface StreamInput {
  readonly mapId: string;
  /** The page's id, by which it reports presence. */
  readonly clientId?: string | undefined;
  /** What the reader has already; what came after it is sent first. Undefined begins with the map as it is now. */
  readonly since?: number | undefined;
}

/** The stream's body, null where it goes straight into the connection. It goes on until the reader leaves, may not see
 * the map any more, or about ten minutes have passed. Throws NOT_FOUND, and RATE_LIMITED where too many streams are open. */
export async function streamEvents(
  caller: StreamCaller,
  input: StreamInput,
): Promise<ReadableStream<Uint8Array> | null> {
  const access = await authorizeMap(await reader(), caller.actor, input.mapId, "map.read");
  const undo = [takePlace(caller.actor?.id ?? null, caller.address)];
  const pipe = openPipe(caller.request, () => {
    for (const step of undo) step();
  });
  undo.push(join(pipe, access, caller, input));
  if (caller.actor) undo.push(sendInbox(pipe, caller.actor.id));
  undo.push(watchStream({ pipe, userId: caller.actor?.id ?? null, epoch: caller.epoch }));
  if (!pipe.isOpen()) for (const step of undo) step();
  return pipe.body;
}

/** Puts the stream into its map's room; the returned function takes it out again. */
function join(
  pipe: Pipe,
  { map, role }: Authorized<MapAccess, "map.read">,
  { actor }: StreamCaller,
  { clientId = newId(), since = map.seq }: StreamInput,
): () => void {
  const room = enterRoom(map.id, map.seq, hear);
  const report = reportOf(room, actor?.id, clientId);
  const { version } = map;
  const member: Member = { pipe, actor, role, version, report, cursor: since, live: false };
  room.members.add(member);
  replay(room, member, map.seq).catch((error) => {
    // The reader comes back and asks again.
    console.error("What a page missed could not be read:", error);
    pipe.end();
  });
  // Who comes is told in any case.
  room.told = "";
  tellPresence(room);
  return () => leave(room, member);
}

function leave(room: Room, member: Member): void {
  if (!room.members.has(member)) return;
  leaveRoom(room, member);
  if (room.members.size > 0) tellPresence(room);
  else spreadEmpty(room);
}

function hear(room: Room, message: HubMessage): void {
  switch (message.type) {
    case "seq":
      if (message.entry) room.fresh.set(message.seq, message.entry);
      void catchUp(room, message.seq);
      return;
    case "changed":
    case "access":
      void checkRoom(room);
      return;
    case "presence":
    case "presence-asked":
      hearPresence(room, message);
      return;
    case "report":
      takeReport(room, message.userId, message.report);
      return;
    case "inbox":
    case "check":
    case "connected":
      return;
  }
}
