// DELETE /api/account: the person goes, what they wrote stays under "former member".
import { describe, expect, test } from "vitest";
import { DELETE, POST as signUp, GET as whoAmI } from "@/app/api/account/route";
import { checkCredentials } from "@/lib/server/auth/check-credentials";
import { reader, write } from "@/lib/server/repositories/database";
import { insertReset } from "@/lib/server/repositories/password-reset-repository";
import { findNames } from "@/lib/server/repositories/people-repository";
import {
  findUserByProvider,
  linkProvider,
} from "@/lib/server/repositories/provider-account-repository";
import { findUserById, insertUser } from "@/lib/server/repositories/user-repository";
import { newId } from "@/lib/server/services/new-id";
import { call, cookiesFrom, errorOf } from "../support/call-handler";
import { makePerson, type Person, sessionCookie } from "../support/people";

async function makeMap(
  visibility: string,
  members: Readonly<Record<string, string>>,
): Promise<string> {
  const id = newId();
  const memberships = Object.entries(members).map(([userId, role]) => ({ userId, role }));
  await write((tx) =>
    tx.argumentMap.create({
      data: { id, slug: id, title: "A map", visibility, memberships: { create: memberships } },
    }),
  );
  return id;
}

async function annotate(mapId: string, author: Person): Promise<string> {
  const id = newId();
  const fixed = {
    targetType: "map",
    targetId: mapId,
    kind: "comment",
    ordinal: 1,
    createdAt: new Date(),
  };
  await write((tx) =>
    tx.annotation.create({ data: { ...fixed, mapId, id, body: "It stays.", authorId: author.id } }),
  );
  return id;
}

const readMap = async (id: string) =>
  (await reader()).argumentMap.findUniqueOrThrow({ where: { id } });

function remove(person: Person, json: unknown = { password: person.password }) {
  return call(DELETE, { method: "DELETE", cookie: person.cookie, json });
}

describe("DELETE /api/account", () => {
  test("ends the session and erases the person, all secrets with them", async () => {
    const person = await makePerson();
    const elsewhere = await sessionCookie({ id: person.id, sessionEpoch: 0 });
    const identity = { provider: "github", providerId: "4711" };
    await write(async (tx) => {
      await linkProvider(tx, identity, person.id);
      const expiresAt = new Date(Date.now() + 60_000);
      await insertReset(tx, { tokenHash: "hash", userId: person.id, expiresAt }, new Date());
    });

    const response = await remove(person);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()[0]).toMatch(/^next-auth\.session-token=; .*Max-Age=0/);

    expect(await findUserById(person.id)).toMatchObject({
      name: "",
      email: null,
      emailVerified: null,
      passwordHash: null,
      sessionEpoch: 1,
      deletedAt: expect.any(Date),
    });
    expect(await findUserByProvider(identity)).toBeNull();
    expect(await (await reader()).passwordReset.count({ where: { userId: person.id } })).toBe(0);
    expect(await checkCredentials(person.email, person.password)).toBeNull();
    expect(await (await call(whoAmI, { cookie: elsewhere })).json()).toEqual({ user: null });
  });

  test("keeps annotations, and tells the map's caches that a name has changed", async () => {
    const person = await makePerson();
    const mapId = await makeMap("public", {});
    const annotationId = await annotate(mapId, person);
    const untouched = await makeMap("public", {});
    await remove(person);
    const annotation = await (await reader()).annotation.findUniqueOrThrow({
      where: { mapId_id: { mapId, id: annotationId } },
    });
    expect(annotation).toMatchObject({ body: "It stays.", authorId: person.id });
    expect(await findNames(await reader(), [person.id])).toEqual({
      [person.id]: { name: "former member" },
    });
    expect((await readMap(mapId)).version).toBe(2);
    expect((await readMap(untouched)).version).toBe(1);
  });

  test("erases private maps that nobody else can open, and no others", async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    const own = await makeMap("private", { [person.id]: "owner" });
    const shared = await makeMap("private", { [person.id]: "owner", [other.id]: "viewer" });
    const open = await makeMap("public", { [person.id]: "owner" });
    const foreign = await makeMap("private", { [other.id]: "owner" });
    await remove(person);
    const left = await (await reader()).argumentMap.findMany({
      where: { id: { in: [own, shared, open, foreign] } },
    });
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set([shared, open, foreign]));
    expect(await (await reader()).membership.count({ where: { userId: person.id } })).toBe(0);
  });

  test("frees the e-mail address for a new account", async () => {
    const person = await makePerson();
    await remove(person);
    const json = { name: "Again", email: person.email, password: person.password };
    const again = await call(signUp, { json });
    expect(again.status).toBe(201);
    expect(cookiesFrom(again)).not.toBe("");
  });

  test.each([
    ["without the password", {}],
    ["with a wrong one", { password: "wrong wrong wrong" }],
  ])("is refused %s", async (_what, json) => {
    const person = await makePerson();
    expect(await errorOf(await remove(person, json))).toMatchObject({
      status: 403,
      code: "FORBIDDEN",
      path: "password",
    });
    expect((await findUserById(person.id))?.deletedAt).toBeNull();
  });

  test("is refused to nobody, and to another site", async () => {
    expect((await call(DELETE, { method: "DELETE", json: {} })).status).toBe(401);
    const person = await makePerson();
    const options = {
      method: "DELETE",
      cookie: person.cookie,
      json: { password: person.password },
    };
    expect(
      (await call(DELETE, { ...options, headers: { origin: "https://evil.example" } })).status,
    ).toBe(403);
  });

  test("takes a recent sign-in for an account without a password", async () => {
    const user = {
      id: newId(),
      name: "Provided",
      email: null,
      emailVerified: null,
      passwordHash: null,
    };
    const row = await write((tx) => insertUser(tx, user));
    const old = await sessionCookie(row, Date.now() - 3_600_000);
    expect((await call(DELETE, { method: "DELETE", cookie: old, json: {} })).status).toBe(403);
    const fresh = await sessionCookie(row);
    expect((await call(DELETE, { method: "DELETE", cookie: fresh, json: {} })).status).toBe(200);
  });
});
