// Who is at a map: the people of this instance's streams and of the other instances', told at most four times a
// second, and less often where many are there. Nothing of it is kept in the database.
import "server-only";
import type { PresenceEvent, PresenceReport, PresentPerson } from "@/lib/contract/live-events";
import { encodeEvent } from "../../live/encode-event";
import { instanceId, publish } from "../../live/hub";
import type { HubMessage } from "../../live/hub-message";
import type { Member, Room } from "./room";

const MOST_PEOPLE = 100;
const BETWEEN_MS = 250;
const MOST_BETWEEN_MS = 5_000;
/** Names that may be sent in BETWEEN_MS, over all streams of a map. */
const NAMES_AT_ONCE = 5_000;
const SPREAD_EVERY_MS = 10_000;
const FORGET_AFTER_MS = 30_000;

/** Nothing selected, nothing edited, nothing being written. */
export function idle(clientId: string): PresenceReport {
  return { clientId, selection: null, editing: null, typing: null };
}

/** Tells everybody in the room who is here, as soon as it may be told again. */
export function tellPresence(room: Room): void {
  if (room.telling) return;
  const names = room.members.size * Math.min(MOST_PEOPLE, room.members.size);
  const between = Math.min(MOST_BETWEEN_MS, BETWEEN_MS * Math.max(1, names / NAMES_AT_ONCE));
  const wait = Math.max(0, room.toldAt + between - Date.now());
  room.telling = setTimeout(() => {
    room.telling = null;
    tell(room);
  }, wait).unref();
}

/** What a page tells: kept with its person's streams here, and passed on to whoever holds them elsewhere. */
export function takeReport(room: Room, userId: string, report: PresenceReport): void {
  for (const member of room.members) {
    const own = member.actor?.id === userId && member.report.clientId === report.clientId;
    if (own) member.report = report;
  }
  tellPresence(room);
}

/** What another instance says of who is there. */
export function hearPresence(
  room: Room,
  message: Extract<HubMessage, { type: "presence" | "presence-asked" }>,
): void {
  if (message.instance === instanceId()) return;
  if (message.type === "presence-asked") {
    spread(room);
    return;
  }
  const { instance, people, visitors } = message;
  if (people.length === 0 && visitors === 0) room.elsewhere.delete(instance);
  else room.elsewhere.set(instance, { people, visitors, until: Date.now() + FORGET_AFTER_MS });
  tellPresence(room);
}

/** Now and then: forgets instances that fell silent, and reminds the others of this one. */
export function tendPresence(room: Room, now: number): void {
  for (const [instance, { until }] of room.elsewhere) {
    if (until > now) continue;
    room.elsewhere.delete(instance);
    tellPresence(room);
  }
  if (now - room.spreadAt > SPREAD_EVERY_MS) spread(room);
}

/** Tells the other instances who is here, and asks who is there. */
export function greetOthers(room: Room): void {
  spread(room);
  publish({ type: "presence-asked", mapId: room.mapId, instance: instanceId() });
}

/** Tells the other instances that nobody is here any more. */
export function spreadEmpty({ mapId }: Room): void {
  publish({ type: "presence", mapId, instance: instanceId(), people: [], visitors: 0 });
}

function spread(room: Room): void {
  room.spreadAt = Date.now();
  publish({ type: "presence", mapId: room.mapId, instance: instanceId(), ...presentHere(room) });
}

function tell(room: Room): void {
  const here = presentHere(room);
  const people = new Map(here.people.map((person) => [keyOf(person), person]));
  let { visitors } = here;
  for (const other of room.elsewhere.values()) {
    // A page that came here from an instance that is gone is there, too, until that one is forgotten.
    for (const person of other.people)
      if (!people.has(keyOf(person))) people.set(keyOf(person), person);
    visitors += other.visitors;
  }
  const event: PresenceEvent = { people: [...people.values()].slice(0, MOST_PEOPLE), visitors };
  const told = JSON.stringify(event);
  if (told === room.told) return;
  room.told = told;
  room.toldAt = Date.now();
  const bytes = encodeEvent("presence", event);
  for (const member of room.members) member.pipe.send(bytes);
  spread(room);
}

/** Tells pages apart. */
function keyOf({ userId, clientId }: Pick<PresentPerson, "userId" | "clientId">): string {
  return `${userId} ${clientId}`;
}

/** The people of this instance's streams, one entry for each page, and how many visitors. */
function presentHere(room: Room): PresenceEvent {
  const people = new Map<string, PresentPerson>();
  let visitors = 0;
  for (const { actor, report } of room.members) {
    if (!actor) visitors++;
    else if (people.size < MOST_PEOPLE)
      people.set(`${actor.id} ${report.clientId}`, {
        ...report,
        userId: actor.id,
        name: actor.name,
      });
  }
  return { people: [...people.values()], visitors };
}

/** What another stream of the same page told, for one that comes in its place. */
export function reportOf(room: Room, userId: string | undefined, clientId: string): PresenceReport {
  const same = (member: Member) =>
    member.actor?.id === userId && member.report.clientId === clientId;
  return [...room.members].find(same)?.report ?? idle(clientId);
}
