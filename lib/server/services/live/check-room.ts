// Looks whether those in a room may still see its map, and tells them when something about it changed.
import "server-only";
import { encodeEvent } from "../../live/encode-event";
import { reader } from "../../repositories/database";
import { findMapStates, findRoles, type MapState } from "../../repositories/live-repository";
import { roleOf } from "../authorize";
import { catchUp } from "./catch-up";
import type { Room } from "./room";

/** Checks a room now; asked again meanwhile, it looks once more afterwards. Never rejects. */
export function checkRoom(room: Room): Promise<void> {
  room.checkAgain = true;
  room.checking ??= work(room);
  return room.checking;
}

async function work(room: Room): Promise<void> {
  while (room.checkAgain) {
    room.checkAgain = false;
    try {
      const states = await findMapStates(await reader(), [room.mapId]);
      await settle(room, states.get(room.mapId));
    } catch (error) {
      // The next round looks again.
      console.error("Open pages could not be checked:", error);
    }
  }
  room.checking = null;
}

/** Brings a room up to a state of its map: new entries, new roles, or its end (where there is no state). */
export async function settle(room: Room, state: MapState | undefined): Promise<void> {
  if (!state) return sendAway(room);
  if (state.seq > room.seq) void catchUp(room, state.seq);
  const behind = [...room.members].filter((member) => member.version !== state.version);
  if (behind.length === 0) return;
  const ids = new Set(behind.flatMap(({ actor }) => actor?.id ?? []));
  const roles = await findRoles(await reader(), room.mapId, [...ids]);
  const changed = encodeEvent("changed", { version: state.version });
  for (const member of behind) {
    const own = member.actor ? (roles.get(member.actor.id) ?? null) : null;
    const role = roleOf({ map: state, role: own }, member.actor);
    if (role === null) {
      member.pipe.send(GONE);
      member.pipe.end();
      continue;
    }
    member.role = role;
    member.version = state.version;
    member.pipe.send(changed);
  }
}

const GONE = encodeEvent("gone", {});

function sendAway(room: Room): void {
  for (const { pipe } of [...room.members]) {
    pipe.send(GONE);
    pipe.end();
  }
}
