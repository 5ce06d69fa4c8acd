// Makes what tests start from: people with a session, maps with statements, memberships.
import type { MapRole } from "@/lib/access/roles";
import type { Operation } from "@/lib/argument/operations/operation";
import type { MapHead, Visibility } from "@/lib/contract/map-document";
import { encodeSession, sessionCookieName } from "@/lib/server/auth/session-token";
import { write } from "@/lib/server/repositories/database";
import { setRole, touchMap } from "@/lib/server/repositories/map-repository";
import { insertUser } from "@/lib/server/repositories/user-repository";
import { createMap } from "@/lib/server/services/create-map";
import { newId } from "@/lib/server/services/new-id";
import { submitOperations } from "@/lib/server/services/submit-operations";

export interface Person {
  readonly id: string;
  readonly name: string;
  /** The Cookie header of their session. */
  readonly cookie: string;
}

/** A signed-in person with an account of their own. */
export async function makePerson(name = "Ada"): Promise<Person> {
  const id = newId();
  const email = `${id.toLowerCase()}@example.org`;
  const user = await write((tx) =>
    insertUser(tx, { id, name, email, emailVerified: null, passwordHash: null }),
  );
  return { id, name, cookie: `${sessionCookieName(false)}=${await encodeSession(user)}` };
}

/** The text of the brief that `makeMap` gives every map. */
export const BRIEF_TEXT =
  "Rents rise because building is slow.\n\nPermits take two years. Some blame investors instead.";

/** A map that the person owns, with a brief. */
export function makeMap(owner: Person, visibility: Visibility = "private"): Promise<MapHead> {
  return createMap(owner, {
    title: "Why rents rise",
    visibility,
    brief: { title: "Rents", author: "A. Author", text: BRIEF_TEXT },
  });
}

/** Makes a person a member of a map. */
export async function giveRole(mapId: string, person: Person, role: MapRole): Promise<void> {
  await write(async (tx) => {
    await setRole(tx, mapId, person.id, role);
    await touchMap(tx, mapId);
  });
}

/** Applies operations as the person; returns the batch's seq. */
export async function apply(
  person: Person,
  mapId: string,
  ...operations: Operation[]
): Promise<number> {
  return (await submitOperations(person, { mapId, clientOpId: newId(), operations })).seq;
}

/** The operation that adds a statement. */
export function statement(id: string, text = `Statement ${id} holds.`): Operation {
  return { v: 1, type: "addStatement", id, text };
}

/** The operation that adds an annotation to a statement, or to the map itself. */
export function annotation(
  id: string,
  on: { type: "statement" | "map"; id: string },
  body = "Why?",
): Operation {
  return { v: 1, type: "addAnnotation", id, target: on, kind: "question", body };
}
