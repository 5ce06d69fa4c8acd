// A room: the open streams of one map on this instance, and what they were sent so far.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { PresenceReport, PresentPerson } from "@/lib/contract/live-events";
import { instanceId, publish, subscribe } from "../../live/hub";
import type { FreshEntry, HubMessage } from "../../live/hub-message";
import type { Pipe } from "../../live/pipe";
import type { MapAccess } from "../authorize";

/** One stream of a map. */
export interface Member {
  readonly pipe: Pipe;
  readonly actor: Actor | null;
  /** As what it may see the map now. */
  role: MapAccess["role"];
  /** The map's version that it was last checked and told of. */
  version: number;
  /** The last seq that it was sent. */
  cursor: number;
  /** False while it is sent what it missed before it came. */
  live: boolean;
  /** What its page tells of the person. */
  report: PresenceReport;
}

/** Who is at the map on another instance, until they are not heard of any more. */
export interface Elsewhere {
  readonly people: readonly PresentPerson[];
  readonly visitors: number;
  readonly until: number;
}

export interface Room {
  readonly mapId: string;
  readonly members: Set<Member>;
  readonly elsewhere: Map<string, Elsewhere>;
  /** The last seq that all live members were sent. */
  seq: number;
  /** The last seq that is known to be in the log. */
  heard: number;
  /** Entries after `seq` that came with the news of them, by their seq. */
  readonly fresh: Map<number, FreshEntry>;
  /** Work under way; work that is asked for meanwhile is done after it. */
  catching: Promise<void> | null;
  checking: Promise<void> | null;
  checkAgain: boolean;
  /** The presence that was sent last, as JSON, and when. */
  told: string;
  toldAt: number;
  telling: NodeJS.Timeout | null;
  /** When this instance last told the others who is here. */
  spreadAt: number;
}

export interface Rooms {
  readonly open: Map<string, Room>;
  readonly leave: Map<string, () => void>;
}

// Next bundles route handlers apart; the rooms are one set a process.
const store = globalThis as typeof globalThis & { counterpointRooms?: Rooms };

function rooms(): Rooms {
  store.counterpointRooms ??= { open: new Map(), leave: new Map() };
  return store.counterpointRooms;
}

/** The room of a map, if anybody is in it here. */
export function findRoom(mapId: string): Room | undefined {
  return rooms().open.get(mapId);
}

/** All rooms of this instance. */
export function allRooms(): Room[] {
  return [...rooms().open.values()];
}

/** The room of a map; opened at `seq` where it was not, and hearing what the hub says of the map. */
export function enterRoom(
  mapId: string,
  seq: number,
  hear: (room: Room, message: HubMessage) => void,
): Room {
  const known = findRoom(mapId);
  if (known) return known;
  const room: Room = {
    mapId,
    members: new Set(),
    elsewhere: new Map(),
    seq,
    heard: seq,
    fresh: new Map(),
    catching: null,
    checking: null,
    checkAgain: false,
    told: "",
    toldAt: 0,
    telling: null,
    spreadAt: 0,
  };
  rooms().open.set(mapId, room);
  rooms().leave.set(
    mapId,
    subscribe(`map ${mapId}`, (message) => hear(room, message)),
  );
  publish({ type: "presence-asked", mapId, instance: instanceId() });
  return room;
}

/** Takes a member out; the last one closes the room. */
export function leaveRoom(room: Room, member: Member): void {
  room.members.delete(member);
  if (room.members.size > 0 || findRoom(room.mapId) !== room) return;
  if (room.telling) clearTimeout(room.telling);
  rooms().leave.get(room.mapId)?.();
  rooms().leave.delete(room.mapId);
  rooms().open.delete(room.mapId);
}
