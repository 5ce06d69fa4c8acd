// The calls of the inbox: pages, marking as read, choices; every refusal; every role.
import { beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "@/lib/access/roles";
import { inboxPageSchema, preferenceSchema } from "@/lib/contract/inbox-schemas";
import { openApiDocument } from "@/lib/contract/openapi";
import { subscribe } from "@/lib/server/live/hub";
import { callApi } from "../support/call-api";
import { apply, giveRole, makeMap, makePerson, type Person } from "../support/factories";
import { inboxOf, mentioning } from "../support/inbox";

let ana: Person;
let mapId: string;

beforeAll(async () => {
  ana = await makePerson("Ana");
  mapId = (await makeMap(ana)).id;
});

async function memberWith(mentions: number): Promise<Person> {
  const person = await makePerson("Ben");
  await giveRole(mapId, person, "viewer");
  for (let i = 0; i < mentions; i++)
    await apply(ana, mapId, mentioning(`m-${person.id.slice(0, 12)}-${i}`, mapId, person));
  return person;
}

const code = (reply: { json: { error?: { code: string } } }) => reply.json.error?.code;

describe("GET /api/inbox", () => {
  test("comes in pages, newest first, each once", async () => {
    const ben = await memberWith(5);
    const first = inboxPageSchema.parse(await inboxOf(ben, "?limit=2"));
    const second = await inboxOf(ben, `?limit=2&before=${first.next}`);
    const third = await inboxOf(ben, `?limit=2&before=${second.next}`);
    expect([first, second, third].map((page) => page.notifications.length)).toEqual([2, 2, 1]);
    expect(third.next).toBeNull();
    const all = [first, second, third].flatMap((page) => page.notifications);
    expect(new Set(all.map((each) => each.id)).size).toBe(5);
    const times = all.map((each) => each.createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(first.unread).toBe(5);
  });

  test("refuses a visitor, and a page that never was", async () => {
    expect(code(await callApi("GET", "/api/inbox"))).toBe("UNAUTHENTICATED");
    for (const query of ["before=x", "before=1", "limit=0", "limit=101", "limit=two"])
      expect(code(await callApi("GET", `/api/inbox?${query}`, { as: ana }))).toBe("VALIDATION");
    expect(code(await callApi("POST", "/api/inbox", { as: ana, body: {} }))).toBe(
      "METHOD_NOT_ALLOWED",
    );
  });
});

describe("POST /api/inbox/read", () => {
  const read = (as: Person | undefined, body: unknown) =>
    callApi("POST", "/api/inbox/read", { as, body });

  test("marks some, then those about an annotation, then all; each time says what is left", async () => {
    const ben = await memberWith(4);
    const { notifications } = await inboxOf(ben);
    const ids = notifications.slice(0, 1).map((each) => each.id);
    expect((await read(ben, { ids })).json).toEqual({ unread: 3 });
    expect((await read(ben, { ids })).json).toEqual({ unread: 3 });
    const annotationIds = [`m-${ben.id.slice(0, 12)}-0`];
    expect((await read(ben, { mapId, annotationIds })).json).toEqual({ unread: 2 });
    expect((await read(ben, { all: true })).json).toEqual({ unread: 0 });
    expect((await inboxOf(ben)).notifications.every((each) => each.readAt !== null)).toBe(true);
  });

  test("marks nobody else's", async () => {
    const [ben, cem] = [await memberWith(1), await memberWith(0)];
    const ids = (await inboxOf(ben)).notifications.map((each) => each.id);
    expect((await read(cem, { ids })).json).toEqual({ unread: 0 });
    expect((await inboxOf(ben)).unread).toBe(1);
  });

  test("tells the person's other pages, and only when something changed", async () => {
    const ben = await memberWith(1);
    let told = 0;
    const stop = subscribe(`person ${ben.id}`, () => {
      told += 1;
    });
    await read(ben, { all: true });
    await read(ben, { all: true });
    stop();
    expect(told).toBe(1);
  });

  test("refuses what says nothing, a visitor, another site, another type", async () => {
    for (const body of [{}, { ids: [] }, { all: false }, { ids: ["x"], all: true }, { mapId }, []])
      expect(code(await read(ana, body))).toBe("VALIDATION");
    expect(code(await read(undefined, { all: true }))).toBe("UNAUTHENTICATED");
    const headers = { origin: "https://evil.example" };
    const foreign = await callApi("POST", "/api/inbox/read", {
      as: ana,
      body: { all: true },
      headers,
    });
    expect(code(foreign)).toBe("FORBIDDEN");
    const form = { "content-type": "text/plain" };
    const plain = await callApi("POST", "/api/inbox/read", { as: ana, raw: "{}", headers: form });
    expect(code(plain)).toBe("UNSUPPORTED");
    expect(code(await read(ana, { ids: [`x${"y".repeat(70_000)}`] }))).toBe("TOO_LARGE");
  });
});

describe("what one wants to be told of on a map", () => {
  const path = () => `/api/maps/${mapId}/preference`;

  test.each(ROLES.map((role) => [role]))("%s may choose for themselves", async (role) => {
    const person = role === "owner" ? ana : await makePerson();
    if (role !== "owner") await giveRole(mapId, person, role);
    expect((await callApi("GET", path(), { as: person })).json).toEqual({ notify: "mine" });
    for (const notify of ["all", "none", "mine"]) {
      const chosen = await callApi("PUT", path(), { as: person, body: { notify } });
      expect(preferenceSchema.parse(chosen.json)).toEqual({ notify });
      expect((await callApi("GET", path(), { as: person })).json).toEqual({ notify });
    }
  });

  test("refuses a stranger as if there were no map, a visitor, and a word that is none", async () => {
    const dan = await makePerson();
    for (const method of ["GET", "PUT"] as const) {
      const body = method === "PUT" ? { body: { notify: "all" } } : {};
      expect(code(await callApi(method, path(), { as: dan, ...body }))).toBe("NOT_FOUND");
      expect(code(await callApi(method, path(), body))).toBe("UNAUTHENTICATED");
    }
    for (const body of [{}, { notify: "some" }, { notify: "all", more: 1 }])
      expect(code(await callApi("PUT", path(), { as: ana, body }))).toBe("VALIDATION");
  });
});

test("the description of the interface has every call", () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, unknown>> };
  expect(Object.keys(paths["/api/inbox"] ?? {})).toEqual(["get"]);
  expect(Object.keys(paths["/api/inbox/read"] ?? {})).toEqual(["post"]);
  expect(Object.keys(paths["/api/inbox/unsubscribe"] ?? {})).toEqual(["post"]);
  expect(Object.keys(paths["/api/maps/{idOrSlug}/preference"] ?? {})).toEqual(["get", "put"]);
});
