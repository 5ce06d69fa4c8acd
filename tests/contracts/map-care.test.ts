// Renaming, showing, archiving, deleting and restoring a map; what is erased for good.
import { describe, expect, test } from "vitest";
import { mapListSchema } from "@/lib/contract/response-schemas";
import { reader, write } from "@/lib/server/repositories/database";
import { eraseDeletedMaps } from "@/lib/server/services/erase-deleted-maps";
import { callApi } from "../support/call-api";
import {
  annotation,
  apply,
  giveRole,
  makeMap,
  makePerson,
  type Person,
  statement,
} from "../support/factories";

const code = (reply: { status: number; json: { error?: { code: string } } }) =>
  `${reply.status} ${reply.json?.error?.code ?? "ok"}`;

async function setUp() {
  const [ada, bo] = [await makePerson("Ada"), await makePerson("Bo")];
  const map = await makeMap(ada);
  await giveRole(map.id, bo, "editor");
  const path = `/api/maps/${map.id}`;
  const change = (as: Person | undefined, body: unknown) => callApi("PATCH", path, { as, body });
  const read = (as?: Person) => callApi("GET", path, { as });
  const list = async (as: Person, show = "found") => {
    const { json } = await callApi("GET", `/api/maps?show=${show}`, { as });
    expect(() => mapListSchema.parse(json)).not.toThrow();
    return json.maps.find((each: { id: string }) => each.id === map.id);
  };
  return { ada, bo, map, path, change, read, list };
}

describe("PATCH /api/maps/{id}", () => {
  test("renames, and keeps the address", async () => {
    const { ada, map, change, read } = await setUp();
    const before = await read(ada);
    const { json } = await change(ada, { title: "  Another title " });
    expect(json.map).toMatchObject({ title: "Another title", slug: map.slug });
    const after = await read(ada);
    expect(after.json.map.title).toBe("Another title");
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
  });

  test("says who may see it", async () => {
    const { ada, change, read } = await setUp();
    const eve = await makePerson("Eve");
    expect(code(await read(eve))).toBe("404 NOT_FOUND");
    await change(ada, { visibility: "link" });
    expect((await read(eve)).json.role).toBe("annotator");
    expect((await read()).json.role).toBe("viewer");
    await change(ada, { visibility: "private" });
    expect(code(await read(eve))).toBe("404 NOT_FOUND");
  });

  test("is the owner's alone, and takes nothing else", async () => {
    const { ada, bo, change } = await setUp();
    const eve = await makePerson("Eve");
    for (const body of [{ title: "Mine" }, { visibility: "public" }, { archived: true }]) {
      expect(code(await change(undefined, body))).toBe("401 UNAUTHENTICATED");
      expect(code(await change(eve, body))).toBe("404 NOT_FOUND");
      expect(code(await change(bo, body))).toBe("403 FORBIDDEN");
    }
    for (const body of [
      {},
      { title: "" },
      { visibility: "secret" },
      { archived: 1 },
      { slug: "x" },
    ])
      expect(code(await change(ada, body)), JSON.stringify(body)).toBe("400 VALIDATION");
  });
});

describe("an archived map", () => {
  test("is read-only for everybody, until it is taken out again", async () => {
    const { ada, bo, map, path, change, read, list } = await setUp();
    await apply(ada, map.id, statement("statement-1"));
    await change(ada, { archived: true });
    const archived = (await read(ada)).json;
    expect(archived.map.archivedAt).toEqual(expect.any(String));
    expect(archived.role).toBe("owner");
    expect(archived.abilities).toEqual([
      "map.read",
      "map.duplicate",
      "map.rename",
      "map.archive",
      "map.share",
      "map.delete",
    ]);
    expect((await read(bo)).json.abilities).toEqual(["map.read", "map.duplicate"]);
    expect((await list(ada)).archivedAt).toBe(archived.map.archivedAt);
    const send = (as: Person, operation: object) =>
      callApi("POST", `${path}/operations`, {
        as,
        body: { clientOpId: `client-${Math.random()}`.replace(".", "-"), operations: [operation] },
      });
    const onMap = { type: "statement", id: "statement-1" } as const;
    for (const as of [ada, bo]) {
      for (const operation of [statement("statement-2"), annotation("annotation-1", onMap)]) {
        const reply = await send(as, operation);
        expect(code(reply)).toBe("403 FORBIDDEN");
        expect(reply.json.error.message).toContain("archived");
      }
      const undo = await send(as, { v: 1, type: "undo", seq: 1 });
      expect(code(undo)).toBe("403 FORBIDDEN");
    }
    const suggested = await callApi("POST", `${path}/suggestions`, {
      as: bo,
      body: { id: "suggestion-1", baseSeq: 0, operations: [statement("statement-3")] },
    });
    expect(code(suggested)).toBe("403 FORBIDDEN");
    expect(suggested.json.error.message).toContain("archived");
    await change(ada, { archived: true });
    expect((await read(ada)).json.map.archivedAt).toBe(archived.map.archivedAt);
    await change(ada, { archived: false });
    expect(code(await send(bo, statement("statement-2")))).toBe("200 ok");
  });

  test("can be copied, renamed and shared by who could before", async () => {
    const { ada, bo, path, change } = await setUp();
    await change(ada, { archived: true });
    expect(code(await callApi("POST", `${path}/duplicate`, { as: bo, body: {} }))).toBe("201 ok");
    expect(code(await change(ada, { title: "In the archive" }))).toBe("200 ok");
    expect(code(await change(ada, { visibility: "public" }))).toBe("200 ok");
  });
});

describe("deleting", () => {
  test("hides the map from everybody, and its owner takes it back as it was", async () => {
    const { ada, bo, map, path, read, list } = await setUp();
    await apply(ada, map.id, statement("statement-1"));
    expect(code(await callApi("DELETE", path))).toBe("401 UNAUTHENTICATED");
    expect(code(await callApi("DELETE", path, { as: bo }))).toBe("403 FORBIDDEN");
    const { json } = await callApi("DELETE", path, { as: ada });
    expect(Date.parse(json.restorableUntil) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    for (const as of [ada, bo]) {
      expect(code(await read(as))).toBe("404 NOT_FOUND");
      expect(await list(as)).toBeUndefined();
    }
    expect(code(await callApi("DELETE", path, { as: ada }))).toBe("404 NOT_FOUND");
    expect((await list(ada, "deleted")).restorableUntil).toBe(json.restorableUntil);
    expect(await list(bo, "deleted")).toBeUndefined();
    const restore = (as?: Person, key = map.id) =>
      callApi("POST", `/api/maps/${key}/restore`, { as, body: {} });
    expect(code(await restore())).toBe("401 UNAUTHENTICATED");
    expect(code(await restore(bo))).toBe("404 NOT_FOUND");
    expect(code(await restore(ada, "map-that-never-was"))).toBe("404 NOT_FOUND");
    expect(code(await restore(ada, map.slug))).toBe("200 ok");
    expect(code(await restore(ada))).toBe("200 ok");
    expect((await read(bo)).json.graph.statements).toHaveLength(1);
  });

  test("erases everything after thirty days, and nothing before", async () => {
    const { ada, map, path, read } = await setUp();
    const other = await makeMap(ada);
    await apply(ada, map.id, statement("statement-1"), statement("statement-2"));
    await apply(ada, map.id, {
      v: 1,
      type: "addInference",
      id: "inference-1",
      kind: "support",
      premises: ["statement-1"],
      target: { type: "statement", id: "statement-2" },
    });
    await apply(ada, map.id, annotation("annotation-1", { type: "statement", id: "statement-1" }));
    await callApi("DELETE", path, { as: ada });
    expect(await eraseDeletedMaps()).toBe(0);
    const longAgo = new Date(Date.now() - 31 * 86_400_000);
    await write((tx) =>
      tx.argumentMap.update({ where: { id: map.id }, data: { deletedAt: longAgo } }),
    );
    const restored = await callApi("POST", `${path}/restore`, { as: ada, body: {} });
    expect(code(restored)).toBe("404 NOT_FOUND");
    const sweeps = await Promise.all([eraseDeletedMaps(), eraseDeletedMaps()]);
    expect(Math.max(...sweeps)).toBe(1);
    const db = await reader();
    const where = { where: { mapId: map.id } };
    expect([
      await db.argumentMap.count({ where: { id: map.id } }),
      await db.statement.count(where),
      await db.inference.count(where),
      await db.annotation.count(where),
      await db.logEntry.count(where),
      await db.membership.count(where),
    ]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(code(await read(ada))).toBe("404 NOT_FOUND");
    expect(code(await callApi("GET", `/api/maps/${other.id}`, { as: ada }))).toBe("200 ok");
  });
});

test("the list says what one is on each map, and refuses what it does not know", async () => {
  const { ada, bo, list } = await setUp();
  expect(await list(ada)).toMatchObject({ role: "owner", members: 2, openSuggestions: 0 });
  expect((await list(bo)).role).toBe("editor");
  expect(code(await callApi("GET", "/api/maps?show=all"))).toBe("400 VALIDATION");
});
