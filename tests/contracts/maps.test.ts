// The calls about maps as wholes: health, listing, creating, reading with ETags, history, duplicating, reporting.
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  historyPageSchema,
  mapDocumentSchema,
  mapListSchema,
} from "@/lib/contract/response-schemas";
import { encodedMapRead } from "@/lib/server/map-read";
import { write } from "@/lib/server/repositories/database";
import { touchMapsOfPerson } from "@/lib/server/repositories/map-repository";
import { blankUser, updateUser } from "@/lib/server/repositories/user-repository";
import { callApi } from "../support/call-api";
import {
  annotation,
  apply,
  BRIEF_TEXT,
  giveRole,
  makeMap,
  makePerson,
  statement,
} from "../support/factories";

const code = (reply: { json: { error: { code: string } } }) => reply.json.error.code;

test("GET /api/health names the database", async () => {
  const reply = await callApi("GET", "/api/health");
  expect(reply.status).toBe(200);
  expect(reply.json).toEqual({ status: "ok", database: process.env.TEST_DATABASE ?? "sqlite" });
});

describe("GET /api/maps", () => {
  test("lists public maps to everybody, private and linked ones to members only", async () => {
    const ada = await makePerson();
    const eve = await makePerson("Eve");
    const maps = {
      public: await makeMap(ada, "public"),
      link: await makeMap(ada, "link"),
      private: await makeMap(ada, "private"),
    };
    const listed = async (as?: typeof ada) => {
      const { json, status } = await callApi("GET", "/api/maps", { as });
      expect(status).toBe(200);
      expect(() => mapListSchema.parse(json)).not.toThrow();
      const ids = json.maps.map((m: { id: string }) => m.id);
      return Object.entries(maps).flatMap(([name, { id }]) => (ids.includes(id) ? [name] : []));
    };
    expect(await listed()).toEqual(["public"]);
    expect(await listed(eve)).toEqual(["public"]);
    expect(await listed(ada)).toEqual(["public", "link", "private"]);
  });

  test("counts what a map holds and names its main claim", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada, "public");
    await apply(ada, map.id, statement("statement1", "Rents rise."), {
      v: 1,
      type: "setMainClaim",
      statementId: "statement1",
    });
    await apply(ada, map.id, annotation("annotation1", { type: "map", id: map.id }));
    const { json } = await callApi("GET", "/api/maps");
    const line = json.maps.find((m: { id: string }) => m.id === map.id);
    expect(line).toMatchObject({
      statements: 1,
      inferences: 0,
      annotations: 1,
      mainClaim: "Rents rise.",
      brief: { author: "A. Author" },
    });
  });
});

describe("POST /api/maps", () => {
  test("creates a private map that its creator owns, with the brief as LF and NFC", async () => {
    const ada = await makePerson();
    const brief = { title: "Café", text: "# Cafe\u0301\r\n\r\nIt *is* so." };
    const reply = await callApi("POST", "/api/maps", { as: ada, body: { title: " Map ", brief } });
    expect(reply.status).toBe(201);
    expect(reply.json.map).toMatchObject({
      title: "Map",
      visibility: "private",
      seq: 0,
      mainClaimId: null,
    });
    const { json } = await callApi("GET", `/api/maps/${reply.json.map.slug}`, { as: ada });
    expect(() => mapDocumentSchema.parse(json)).not.toThrow();
    expect(json.brief).toMatchObject({
      title: "Café",
      revision: 1,
      text: "Café\n\nIt is so.",
      markdown: "# Café\n\nIt *is* so.",
    });
    expect(json.abilities).toContain("map.delete");
  });

  test("refuses each thing that is wrong with its code", async () => {
    const ada = await makePerson();
    const post = (body: unknown, headers = {}) =>
      callApi("POST", "/api/maps", { as: ada, body, headers });
    expect(code(await callApi("POST", "/api/maps", { body: { title: "x" } }))).toBe(
      "UNAUTHENTICATED",
    );
    expect(code(await post({ title: "x" }, { origin: "null" }))).toBe("FORBIDDEN");
    expect(code(await post({ title: "x" }, { "content-type": "text/plain" }))).toBe("UNSUPPORTED");
    expect(
      code(await post({ title: "x", brief: { title: "b", text: "x".repeat(6_000_000) } })),
    ).toBe("TOO_LARGE");
    const wrong = [
      {},
      { title: "" },
      { title: "a\nb" },
      { title: 7 },
      { title: "x", owner: "me" },
      { title: "x", visibility: "secret" },
      { title: "x", brief: { title: "b", text: "nul \0" } },
      { title: "x", brief: { title: "b", text: "half \ud800" } },
      { title: "x", brief: { title: "b", text: " \n " } },
      { title: "x", brief: { title: "b", text: "t", publishedOn: "soon" } },
    ];
    for (const body of wrong) {
      const reply = await post(body);
      expect([reply.status, code(reply)], JSON.stringify(body)).toEqual([400, "VALIDATION"]);
    }
    const reply = await post({ title: "x", brief: { title: "b", text: 7 } });
    expect(reply.json.error.details.path).toBe("brief.text");
  });

  test("takes a request from our own origin, and one from a program without any", async () => {
    const ada = await makePerson();
    for (const headers of [
      { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" },
      {},
    ]) {
      const reply = await callApi("POST", "/api/maps", {
        as: ada,
        body: { title: "x" },
        headers: headers as Record<string, string>,
      });
      expect(reply.status).toBe(201);
    }
  });
});

describe("GET /api/maps/{idOrSlug}", () => {
  test("a private map is not there for others, by id or by slug", async () => {
    const ada = await makePerson();
    const eve = await makePerson("Eve");
    const map = await makeMap(ada);
    for (const key of [map.id, map.slug, "nothing-like-it", "%00", "x".repeat(5000), "__proto__"]) {
      expect(code(await callApi("GET", `/api/maps/${key}`))).toBe("NOT_FOUND");
      expect(code(await callApi("GET", `/api/maps/${key}`, { as: eve }))).toBe("NOT_FOUND");
    }
    expect((await callApi("GET", `/api/maps/${map.id}`, { as: ada })).status).toBe(200);
  });

  test.each(["public", "link"] as const)(
    "a %s map: visitors read, who is signed in annotates",
    async (visibility) => {
      const ada = await makePerson();
      const map = await makeMap(ada, visibility);
      const abilities = async (as?: typeof ada) =>
        (await callApi("GET", `/api/maps/${map.slug}`, { as })).json.abilities;
      expect(await abilities()).toEqual(["map.read", "map.duplicate"]);
      expect(await abilities(await makePerson("Eve"))).toContain("annotation.create");
      const viewer = await makePerson("Vi");
      await giveRole(map.id, viewer, "viewer");
      expect(await abilities(viewer)).toContain("annotation.create");
      expect(await abilities(ada)).toContain("map.delete");
    },
  );

  test("an ETag gives 304 until something that is shown changes", async () => {
    const ada = await makePerson();
    const eve = await makePerson("Eve");
    const map = await makeMap(ada, "public");
    const get = (as?: typeof ada, tag?: string) =>
      callApi("GET", `/api/maps/${map.slug}`, {
        as,
        ...(tag !== undefined && { headers: { "if-none-match": tag } }),
      });
    const tagNow = async (as?: typeof ada) => (await get(as)).headers.get("etag") ?? "";
    const first = await tagNow(ada);
    const same = await get(ada, `"other", ${first}`);
    expect([same.status, same.bytes.length, same.headers.get("etag")]).toEqual([304, 0, first]);
    expect(same.headers.get("vary")).toContain("Cookie");
    expect((await get(eve, first)).status).toBe(200);
    await apply(ada, map.id, statement("statement1"));
    const second = await tagNow(ada);
    expect(second).not.toBe(first);
    await write(async (tx) => {
      await updateUser(tx, ada.id, { name: "Ada King" });
      await touchMapsOfPerson(tx, ada.id);
    });
    const renamed = await get(ada, second);
    expect(renamed.json.people[ada.id].name).toBe("Ada King");
    const third = await tagNow();
    await write(async (tx) => {
      await touchMapsOfPerson(tx, ada.id);
      await blankUser(tx, ada.id, new Date());
    });
    expect((await get(undefined, third)).json.people[ada.id].name).toBe("former member");
  });

  test("the bytes come as the reader takes them, but through Next, which drops the encoding", async () => {
    const map = await makeMap(await makePerson(), "public");
    const headers = { "accept-encoding": "gzip, deflate, br" };
    const plain = await callApi("GET", `/api/maps/${map.slug}`, { headers });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(plain.json.brief.text).toBe(BRIEF_TEXT);
    const direct = async (accept: string) => {
      const url = `http://localhost/api/maps/${map.slug}`;
      const request = new Request(url, { headers: { "accept-encoding": accept } });
      const reply = await encodedMapRead(request, { params: Promise.resolve({ mapId: map.slug }) });
      const bytes = Buffer.from(await reply.arrayBuffer());
      return { encoding: reply.headers.get("content-encoding"), bytes };
    };
    const zipped = await direct("gzip, br;q=0");
    const small = await direct("gzip, deflate, br");
    expect([zipped.encoding, small.encoding]).toEqual(["gzip", "br"]);
    expect(JSON.parse(gunzipSync(zipped.bytes).toString())).toEqual(plain.json);
    expect(JSON.parse(brotliDecompressSync(small.bytes).toString())).toEqual(plain.json);
  });

  test("HEAD answers without a body, other methods with 405 and Allow", async () => {
    const map = await makeMap(await makePerson(), "public");
    const head = await callApi("HEAD", `/api/maps/${map.slug}`);
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    for (const method of ["POST", "PUT"] as const) {
      const reply = await callApi(method, `/api/maps/${map.slug}`);
      expect([reply.status, code(reply), reply.headers.get("allow")]).toEqual([
        405,
        "METHOD_NOT_ALLOWED",
        "GET, HEAD, PATCH, DELETE, OPTIONS",
      ]);
    }
    expect((await callApi("OPTIONS", `/api/maps/${map.slug}`)).headers.get("allow")).toBe(
      "GET, HEAD, PATCH, DELETE, OPTIONS",
    );
  });
});

describe("GET /api/maps/{id}/history", () => {
  test("says who did what, newest first, page by page, without what annotations say", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada, "public");
    await apply(ada, map.id, statement("statement1", "Rents rise."));
    await apply(
      ada,
      map.id,
      annotation("annotation1", { type: "map", id: map.id }, "A secret thought."),
    );
    await apply(ada, map.id, statement("statement2"), statement("statement3"));
    const page = await callApi("GET", `/api/maps/${map.id}/history?limit=2`);
    expect(() => historyPageSchema.parse(page.json)).not.toThrow();
    expect(page.json).toMatchObject({
      next: 2,
      entries: [
        { seq: 3, count: 2, summary: "Added 2 statements", actor: { id: ada.id, name: "Ada" } },
        { seq: 2, operation: "addAnnotation", summary: "Asked a question about the map" },
      ],
    });
    const rest = await callApi(
      "GET",
      `/api/maps/${map.id}/history?limit=2&before=${page.json.next}`,
    );
    expect(rest.json).toMatchObject({
      next: null,
      entries: [{ seq: 1, summary: "Added “Rents rise.”" }],
    });
    expect(new TextDecoder().decode(page.bytes)).not.toContain("secret");
  });

  test("refuses a bad query and a map that one may not see", async () => {
    const map = await makeMap(await makePerson());
    for (const query of ["limit=0", "limit=101", "limit=x", "before=-1", "before=1e3"]) {
      expect(code(await callApi("GET", `/api/maps/${map.id}/history?${query}`))).toBe("VALIDATION");
    }
    expect(code(await callApi("GET", `/api/maps/${map.id}/history`))).toBe("NOT_FOUND");
  });
});

describe("POST /api/maps/{id}/duplicate", () => {
  test("gives a private copy with brief and argument, without annotations, that its maker can change", async () => {
    const ada = await makePerson();
    const eve = await makePerson("Eve");
    const map = await makeMap(ada, "public");
    await apply(
      ada,
      map.id,
      statement("statement1"),
      statement("statement2"),
      {
        v: 1,
        type: "addInference",
        id: "inference1",
        kind: "attack",
        premises: ["statement2"],
        target: { type: "statement", id: "statement1" },
      },
      {
        v: 1,
        type: "addPassage",
        id: "passage01",
        briefRevision: 1,
        exact: "Rents rise",
        prefix: "",
        suffix: " because",
        start: 0,
        end: 10,
        statementIds: ["statement1"],
      },
      { v: 1, type: "setMainClaim", statementId: "statement1" },
    );
    await apply(ada, map.id, annotation("annotation1", { type: "map", id: map.id }));
    const reply = await callApi("POST", `/api/maps/${map.slug}/duplicate`, { as: eve, body: {} });
    expect(reply.status).toBe(201);
    const copy = reply.json.map;
    expect(copy).toMatchObject({
      title: "Copy of Why rents rise",
      visibility: "private",
      mainClaimId: "statement1",
    });
    const { json } = await callApi("GET", `/api/maps/${copy.id}`, { as: eve });
    const original = (await callApi("GET", `/api/maps/${map.id}`, { as: ada })).json;
    expect(json.graph.statements).toEqual(original.graph.statements);
    expect(json.graph.inferences).toEqual(original.graph.inferences);
    expect(json.graph.annotations).toEqual([]);
    expect(json.brief.text).toBe(BRIEF_TEXT);
    expect(json.graph.passages[0]).toMatchObject({ id: "passage01", briefId: json.brief.id });
    expect(code(await callApi("GET", `/api/maps/${copy.id}`, { as: ada }))).toBe("NOT_FOUND");
    const body = {
      clientOpId: "client-op-1",
      baseSeq: copy.seq,
      operations: [statement("statement9")],
    };
    const next = await callApi("POST", `/api/maps/${copy.id}/operations`, { as: eve, body });
    expect(next.json).toMatchObject({ seq: copy.seq + 1, missed: [] });
    const behind = { clientOpId: "client-op-2", baseSeq: 0, operations: [statement("statement8")] };
    expect(
      (await callApi("POST", `/api/maps/${copy.id}/operations`, { as: eve, body: behind })).json
        .reset,
    ).toBe(true);
  });

  test("needs a session and a map that one may see", async () => {
    const map = await makeMap(await makePerson());
    const path = `/api/maps/${map.id}/duplicate`;
    expect(code(await callApi("POST", path, { body: {} }))).toBe("UNAUTHENTICATED");
    expect(code(await callApi("POST", path, { as: await makePerson("Eve"), body: {} }))).toBe(
      "NOT_FOUND",
    );
    expect(
      code(await callApi("POST", path, { as: await makePerson("Eve"), body: { title: 1 } })),
    ).toBe("VALIDATION");
  });
});

describe("POST /api/maps/{id}/annotations/{annotationId}/reports", () => {
  test("keeps a report of anyone signed in who sees the map, once a person", async () => {
    const ada = await makePerson();
    const eve = await makePerson("Eve");
    const map = await makeMap(ada, "public");
    await apply(ada, map.id, annotation("annotation1", { type: "map", id: map.id }));
    const path = `/api/maps/${map.id}/annotations/annotation1/reports`;
    for (const reason of ["Rude.", "Very rude."]) {
      const reply = await callApi("POST", path, { as: eve, body: { reason } });
      expect([reply.status, reply.json]).toEqual([201, { reported: true }]);
    }
    const reports = async (as?: typeof ada) =>
      (await callApi("GET", `/api/maps/${map.id}`, { as })).json.reports;
    expect(await reports(ada)).toMatchObject([
      { annotationId: "annotation1", reporterId: eve.id, reason: "Very rude." },
    ]);
    expect([await reports(eve), await reports()]).toEqual([undefined, undefined]);
    const missing = `/api/maps/${map.id}/annotations/nothing-here/reports`;
    expect(code(await callApi("POST", path, { body: { reason: "x" } }))).toBe("UNAUTHENTICATED");
    expect(code(await callApi("POST", path, { as: eve, body: { reason: " " } }))).toBe(
      "VALIDATION",
    );
    expect(code(await callApi("POST", missing, { as: eve, body: { reason: "x" } }))).toBe(
      "NOT_FOUND",
    );
  });

  test("is not there on a map that one may not see", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada);
    await apply(ada, map.id, annotation("annotation1", { type: "map", id: map.id }));
    const path = `/api/maps/${map.id}/annotations/annotation1/reports`;
    const reply = await callApi("POST", path, {
      as: await makePerson("Eve"),
      body: { reason: "x" },
    });
    expect(code(reply)).toBe("NOT_FOUND");
  });
});

test("any other path under /api is a JSON 404, and openapi.json describes every call", async () => {
  expect(code(await callApi("GET", "/api/nothing/here"))).toBe("NOT_FOUND");
  expect(code(await callApi("DELETE", "/api/nothing"))).toBe("NOT_FOUND");
  expect(code(await callApi("GET", "/api"))).toBe("NOT_FOUND");
  const { json } = await callApi("GET", "/api/openapi.json");
  expect(Object.keys(json.paths)).toEqual(
    expect.arrayContaining([
      "/api/maps",
      "/api/maps/{idOrSlug}",
      "/api/maps/{idOrSlug}/operations",
      "/api/account",
    ]),
  );
  const batch =
    json.paths["/api/maps/{idOrSlug}/operations"].post.requestBody.content["application/json"]
      .schema;
  expect(batch.properties.operations.items.oneOf.length).toBeGreaterThan(20);
});

test.each([
  ["letters as paragraphs", "a\n\n".repeat(50_000)],
  ["marks without end", "*a* ".repeat(50_000)],
])("a brief of %s is TOO_LARGE: every page would paint them all", async (_what, text) => {
  const body = { title: "Letters", brief: { title: "Letters", text } };
  const reply = await callApi("POST", "/api/maps", { as: await makePerson(), body });
  expect([reply.status, code(reply)]).toEqual([413, "TOO_LARGE"]);
});
