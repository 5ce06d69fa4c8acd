// Who may see and change a map: members, links, transfer, leaving.
import { describe, expect, test } from "vitest";
import { sharingSchema } from "@/lib/contract/sharing-schemas";
import { reader, write } from "@/lib/server/repositories/database";
import { callApi } from "../support/call-api";
import { apply, giveRole, makeMap, makePerson, type Person, statement } from "../support/factories";

const code = (reply: { status: number; json: { error?: { code: string } } }) =>
  `${reply.status} ${reply.json.error?.code ?? "ok"}`;
const emailOf = ({ id }: Person) => `${id.toLowerCase()}@example.org`;

async function setUp() {
  const [ada, bo, eve] = [await makePerson("Ada"), await makePerson("Bo"), await makePerson("Eve")];
  const map = await makeMap(ada);
  const path = `/api/maps/${map.id}`;
  const read = async (as?: Person) => (await callApi("GET", `${path}/sharing`, { as })).json;
  const add = (as: Person | undefined, body: unknown) =>
    callApi("POST", `${path}/members`, { as, body });
  const change = (as: Person, who: Person, role: string) =>
    callApi("PATCH", `${path}/members/${who.id}`, { as, body: { role } });
  const remove = (as: Person, who: Person) =>
    callApi("DELETE", `${path}/members/${who.id}`, { as });
  const invite = (as: Person, body: unknown) =>
    callApi("POST", `${path}/invitations`, { as, body });
  const roleOf = async (who: Person) =>
    (await callApi("GET", path, { as: who })).json.role as string | undefined;
  return { ada, bo, eve, map, path, read, add, change, remove, invite, roleOf };
}

describe("members", () => {
  test("are added by the address of their account, and see the map at once", async () => {
    const { ada, bo, eve, add, read, roleOf, path } = await setUp();
    expect(code(await callApi("GET", path, { as: bo }))).toBe("404 NOT_FOUND");
    const before = (await callApi("GET", path, { as: ada })).headers.get("etag");
    const added = await add(ada, { email: ` ${emailOf(bo).toUpperCase()} `, role: "editor" });
    expect([added.status, added.json.member]).toEqual([
      201,
      { userId: bo.id, name: "Bo", email: emailOf(bo), role: "editor" },
    ]);
    expect(await roleOf(bo)).toBe("editor");
    expect((await callApi("GET", path, { as: ada })).headers.get("etag")).not.toBe(before);
    expect(code(await add(ada, { email: emailOf(bo), role: "editor" }))).toBe("201 ok");
    expect(code(await add(ada, { email: emailOf(bo), role: "viewer" }))).toBe("409 CONFLICT");
    const sharing = await read(ada);
    expect(() => sharingSchema.parse(sharing)).not.toThrow();
    expect(sharing.members.map((m: { role: string }) => m.role)).toEqual(["owner", "editor"]);
    const seen = await read(bo);
    expect(seen.members.map((m: { email: unknown }) => m.email)).toEqual([null, null]);
    expect((await read(eve)).error.code).toBe("NOT_FOUND");
  });

  test("cannot be added by others, nor without an account", async () => {
    const { ada, bo, eve, map, add } = await setUp();
    await giveRole(map.id, bo, "editor");
    const body = { email: emailOf(eve), role: "viewer" };
    expect(code(await add(undefined, body))).toBe("401 UNAUTHENTICATED");
    expect(code(await add(bo, body))).toBe("403 FORBIDDEN");
    expect(code(await add(eve, body))).toBe("404 NOT_FOUND");
    const nobody = await add(ada, { email: "nobody@example.org", role: "viewer" });
    expect(code(nobody)).toBe("400 VALIDATION");
    expect(nobody.json.error.message).toContain("Make a link");
    for (const wrong of [
      {},
      { ...body, role: "owner" },
      { ...body, email: "x" },
      { ...body, x: 1 },
    ])
      expect(code(await add(ada, wrong)), JSON.stringify(wrong)).toBe("400 VALIDATION");
  });

  test("change their role, and lose at once what it allowed", async () => {
    const { ada, bo, map, change, path, roleOf } = await setUp();
    await giveRole(map.id, bo, "editor");
    await apply(bo, map.id, statement("statement-1"));
    expect(code(await change(ada, bo, "viewer"))).toBe("200 ok");
    expect(await roleOf(bo)).toBe("viewer");
    const body = { clientOpId: "client-op-1", operations: [statement("statement-2")] };
    expect(code(await callApi("POST", `${path}/operations`, { as: bo, body }))).toBe(
      "403 FORBIDDEN",
    );
    expect(code(await change(bo, bo, "editor"))).toBe("403 FORBIDDEN");
    expect(code(await change(ada, await makePerson(), "viewer"))).toBe("404 NOT_FOUND");
    const wrong = await callApi("PATCH", `${path}/members/${bo.id}`, { as: ada, body: {} });
    expect(code(wrong)).toBe("400 VALIDATION");
  });

  test("leave, and are removed; the map keeps an owner", async () => {
    const { ada, bo, eve, map, remove, change } = await setUp();
    await giveRole(map.id, bo, "annotator");
    await giveRole(map.id, eve, "viewer");
    expect(code(await remove(bo, eve))).toBe("403 FORBIDDEN");
    expect(code(await remove(bo, bo))).toBe("200 ok");
    expect(code(await remove(bo, bo))).toBe("404 NOT_FOUND");
    expect(code(await remove(ada, eve))).toBe("200 ok");
    expect(code(await remove(ada, eve))).toBe("404 NOT_FOUND");
    expect(code(await remove(ada, ada))).toBe("409 CONFLICT");
    expect(code(await change(ada, ada, "editor"))).toBe("409 CONFLICT");
  });

  test("take the map over: its owner becomes an editor", async () => {
    const { ada, bo, map, change, read, remove } = await setUp();
    await giveRole(map.id, bo, "viewer");
    expect(code(await change(ada, bo, "owner"))).toBe("200 ok");
    const roles = (await read(bo)).members.map((m: { name: string; role: string }) => [
      m.name,
      m.role,
    ]);
    expect(roles).toEqual([
      ["Bo", "owner"],
      ["Ada", "editor"],
    ]);
    expect(code(await change(ada, ada, "owner"))).toBe("403 FORBIDDEN");
    expect(code(await remove(ada, ada))).toBe("200 ok");
  });

  test("two owners who step down at once leave one", async () => {
    const { ada, bo, map, change } = await setUp();
    await giveRole(map.id, bo, "owner");
    const both = await Promise.all([change(ada, ada, "editor"), change(bo, bo, "editor")]);
    expect(both.map(code).sort()).toEqual(["200 ok", "409 CONFLICT"]);
  });

  test("are told that a map was shared with them", async () => {
    const { ada, bo, add } = await setUp();
    await add(ada, { email: emailOf(bo), role: "viewer" });
    const told = await (await reader()).notification.findMany({ where: { userId: bo.id } });
    expect(told.map(({ kind, actorId }) => [kind, actorId])).toEqual([["shared", ada.id]]);
  });
});

describe("links", () => {
  const join = (as: Person | undefined, path: string) =>
    callApi("POST", path.replace("/join/", "/api/invitations/"), { as, body: {} });
  const look = (as: Person | undefined, path: string) =>
    callApi("GET", path.replace("/join/", "/api/invitations/"), { as });

  test("name the map, who invites and the role, and make a member", async () => {
    const { ada, bo, map, invite, read, roleOf } = await setUp();
    const made = await invite(ada, { role: "annotator", hours: 24 });
    expect(made.status).toBe(201);
    const { path, expiresAt } = made.json.invitation;
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    expect((await look(undefined, path)).json).toEqual({
      title: map.title,
      invitedBy: "Ada",
      role: "annotator",
      slug: null,
      member: false,
    });
    expect(code(await join(undefined, path))).toBe("401 UNAUTHENTICATED");
    const joined = await join(bo, path);
    expect([joined.status, joined.json]).toEqual([200, { slug: map.slug, role: "annotator" }]);
    expect(await roleOf(bo)).toBe("annotator");
    await join(bo, path);
    expect((await read(ada)).invitations).toEqual([{ ...made.json.invitation, uses: 1 }]);
    expect((await read(bo)).invitations).toEqual([]);
    expect((await look(bo, path)).json).toMatchObject({ slug: map.slug, member: true });
  });

  test("never lower a role, and raise one", async () => {
    const { ada, bo, map, invite, roleOf } = await setUp();
    await giveRole(map.id, bo, "editor");
    const asViewer = (await invite(ada, { role: "viewer" })).json.invitation.path;
    expect((await join(bo, asViewer)).json.role).toBe("editor");
    expect((await join(ada, asViewer)).json.role).toBe("owner");
    const asEditor = (await invite(ada, { role: "editor" })).json.invitation.path;
    await giveRole(map.id, bo, "viewer");
    await join(bo, asEditor);
    expect(await roleOf(bo)).toBe("editor");
  });

  test("end when they are revoked, when their time is over, and with the map", async () => {
    const { ada, bo, path, invite } = await setUp();
    const [first, second, third] = [
      (await invite(ada, { role: "viewer" })).json.invitation,
      (await invite(ada, { role: "viewer", hours: 1 })).json.invitation,
      (await invite(ada, { role: "viewer" })).json.invitation,
    ];
    const revoke = (as: Person, id: string) =>
      callApi("DELETE", `${path}/invitations/${id}`, { as });
    expect(code(await revoke(bo, first.id))).toBe("404 NOT_FOUND");
    expect(code(await revoke(ada, first.id))).toBe("200 ok");
    expect(code(await revoke(ada, first.id))).toBe("404 NOT_FOUND");
    await write((tx) =>
      tx.invitation.update({ where: { id: second.id }, data: { expiresAt: new Date(0) } }),
    );
    for (const { path: link } of [first, second]) {
      expect(code(await join(bo, link))).toBe("404 NOT_FOUND");
      expect(code(await look(bo, link))).toBe("404 NOT_FOUND");
    }
    await callApi("DELETE", path, { as: ada });
    expect(code(await join(bo, third.path))).toBe("404 NOT_FOUND");
  });

  test("cannot be forged, and keep no secret in the database", async () => {
    const { ada, bo, invite } = await setUp();
    const { path, id } = (await invite(ada, { role: "editor" })).json.invitation;
    const [, proof = ""] = path.split(".");
    const flipped = proof.startsWith("A") ? `B${proof.slice(1)}` : `A${proof.slice(1)}`;
    for (const token of [
      id,
      `${id}.`,
      `${id}.${flipped}`,
      `${"x".repeat(22)}.${proof}`,
      "x",
      "%00",
    ])
      expect(code(await join(bo, `/join/${token}`)), token).toBe("404 NOT_FOUND");
    const row = await (await reader()).invitation.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(proof);
  });

  test("are the owner's alone", async () => {
    const { ada, bo, map, invite } = await setUp();
    await giveRole(map.id, bo, "editor");
    expect(code(await invite(bo, { role: "viewer" }))).toBe("403 FORBIDDEN");
    for (const wrong of [
      {},
      { role: "owner" },
      { role: "viewer", hours: 0 },
      { role: "viewer", hours: 1e6 },
    ])
      expect(code(await invite(ada, wrong)), JSON.stringify(wrong)).toBe("400 VALIDATION");
  });
});
