// Bringing files in: a look, a new map, an addition to a map, what is kept of it, and each refusal.
import { expect, test } from "vitest";
import {
  importAnswerSchema,
  importListSchema,
  importPreviewSchema,
  importProvenanceSchema,
} from "@/lib/contract/imports-schemas";
import { mapDocumentSchema, mapHeadSchema } from "@/lib/contract/response-schemas";
import { importFile } from "@/lib/server/services/import-map";
import { type CallOptions, callApi } from "../support/call-api";
import { apply, giveRole, makeMap, makePerson, statement } from "../support/factories";

const TEXT = "Trams are quiet.\n\nTrams cost much, and *much* is too much.";

const file = (more: object = {}) => ({
  format: "counterpoint",
  version: 1,
  map: { title: "Trams", mainClaimId: "statement-1" },
  statements: [
    { id: "statement-1", text: "The town should build trams.", label: "Trams", ordinal: 1 },
    { id: "statement-2", text: "Trams are quiet.", ordinal: 2 },
    { id: "statement-3", text: "Trams cost much.", heldBy: "The mayor", ordinal: 3 },
    { id: "statement-4", text: "Money is there.", ordinal: 4 },
  ],
  inferences: [
    step("inference-1", "support", ["statement-2"], "statement", "statement-1"),
    step("inference-2", "attack", ["statement-3"], "statement", "statement-1"),
    step("inference-3", "attack", ["statement-4"], "inference", "inference-2"),
  ],
  ...more,
});

function step(id: string, kind: string, premises: string[], type: string, target: string) {
  return { id, kind, premises, target: { type, id: target } };
}

const withBrief = () =>
  file({
    brief: {
      title: "On trams",
      author: "A. Author",
      text: "Trams are quiet. Trams cost much, and much is too much.",
      markdown: TEXT,
    },
    passages: [
      {
        id: "passage-01",
        exact: "Trams  cost\nmuch",
        start: 99,
        end: 112,
        statementIds: ["statement-3"],
      },
      {
        id: "passage-02",
        exact: "Nobody ever said this here.",
        start: 0,
        end: 27,
        statementIds: ["statement-2"],
      },
    ],
    annotations: [
      {
        id: "annotation-1",
        target: { type: "statement", id: "statement-2" },
        kind: "question",
        body: "Are they, @[Eve](person:somebody-else)?",
        authorId: "p",
        createdAt: "2026-03-02T10:00:00.000Z",
        resolvedAt: "2026-03-03T10:00:00.000Z",
      },
      {
        id: "annotation-2",
        target: { type: "statement", id: "statement-2" },
        kind: "comment",
        body: "Yes.",
        parentId: "annotation-1",
        authorId: "q",
        createdAt: "2026-03-02T11:00:00.000Z",
      },
    ],
    people: { p: { name: "Joe *Doe*" }, q: { name: "Ada" } },
    provenance: [{ format: "aif", data: { locutions: [1, 2] } }],
  });

const COUNTS = { statements: 4, supports: 1, attacks: 1, undercuts: 1, linked: 0 };

test("a look says what a file would become, and saves nothing", async () => {
  const ada = await makePerson();
  const reply = await callApi("POST", "/api/imports/preview?fileName=trams.json", {
    as: ada,
    body: withBrief(),
  });
  expect(reply.status).toBe(200);
  const preview = importPreviewSchema.strict().parse(reply.json);
  expect(preview).toMatchObject({
    format: "counterpoint",
    title: "Trams",
    counts: { ...COUNTS, passages: 1, annotations: 2 },
    brief: { title: "On trams", words: 11 },
    moreLines: 0,
  });
  expect(preview.lines.map(({ text, depth, relation }) => [text, depth, relation])).toEqual([
    ["The town should build trams.", 0, null],
    ["Trams cost much.", 1, "attack"],
    ["Money is there.", 2, "undercut"],
    ["Trams are quiet.", 1, "support"],
  ]);
  expect(preview.picture).toContain("<svg");
  expect(preview.report.items.map(({ code }) => code)).toContain("passage-not-found");
  expect((await callApi("GET", "/api/maps", { as: ada })).json.maps).toEqual([]);
});

test("a new map has the brief, the argument as one change, the annotations with their authors' names, and the report", async () => {
  const ada = await makePerson();
  const made = await callApi("POST", "/api/imports?fileName=..%2F..%2Ftrams.json&visibility=link", {
    as: ada,
    body: withBrief(),
  });
  expect(made.status).toBe(201);
  const answer = importAnswerSchema(mapHeadSchema).strict().parse(made.json);
  expect(answer).toMatchObject({ counts: { ...COUNTS, passages: 1, annotations: 2 }, seq: 1 });
  const { json } = await callApi("GET", `/api/maps/${made.json.map.id}`, { as: ada });
  expect(() => mapDocumentSchema.parse(json)).not.toThrow();
  expect(json.map).toMatchObject({
    title: "Trams",
    visibility: "link",
    seq: 1,
    mainClaimId: "statement-1",
  });
  expect(json.brief).toMatchObject({ title: "On trams", author: "A. Author" });
  const { passages, annotations, statements } = json.graph;
  expect(json.brief.text.slice(passages[0].start, passages[0].end)).toBe("Trams cost much");
  expect(passages).toMatchObject([{ exact: "Trams cost much", statementIds: ["statement-3"] }]);
  expect(statements[0]).toMatchObject({ createdBy: ada.id });
  expect(
    annotations.map(({ body, authorId }: { body: string; authorId: string }) => [body, authorId]),
  ).toEqual([
    ["*Joe \\*Doe\\*, 2 March 2026:*\n\nAre they, Eve?", ada.id],
    ["Yes.", ada.id],
  ]);
  expect(annotations[0].resolvedAt).not.toBeNull();
  const history = await callApi("GET", `/api/maps/${made.json.map.id}/history`, { as: ada });
  expect(history.json.entries).toHaveLength(1);
  const path = `/api/maps/${made.json.map.id}/imports`;
  const list = await callApi("GET", path, { as: ada });
  expect(importListSchema.strict().parse(list.json).imports).toMatchObject([
    {
      format: "counterpoint",
      fileName: "trams.json",
      importedBy: { id: ada.id },
      hasProvenance: true,
      report: answer.report,
    },
  ]);
  const kept = await callApi("GET", `${path}/${made.json.importId}`, { as: ada });
  expect(importProvenanceSchema.strict().parse(kept.json).provenance).toEqual({
    imports: [{ format: "aif", data: { locutions: [1, 2] } }],
  });
  expect((await callApi("GET", `${path}/nothing`, { as: ada })).status).toBe(404);

  // Who only reads the map learns what the file held, and not what its owner had called it.
  const others = await callApi("GET", path, { as: await makePerson("Eve") });
  expect(others.json.imports).toMatchObject([{ format: "counterpoint", fileName: null }]);
  const theirs = await callApi("GET", `${path}/${made.json.importId}`);
  expect(theirs.json).toMatchObject({
    fileName: null,
    provenance: { imports: [{ format: "aif" }] },
  });
});

test("the same request, sent twice or at once, makes one map", async () => {
  const ada = await makePerson();
  const call = () =>
    callApi("POST", "/api/imports?fileName=a.json&requestId=request-0001", {
      as: ada,
      body: withBrief(),
    });
  const both = await Promise.all([call(), call()]);
  const third = await call();
  expect([...both, third].map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set([...both, third].map(({ json }) => json.map.id)).size).toBe(1);
  expect(third.json.counts).toEqual(both[0]?.json.counts);
  expect((await callApi("GET", "/api/maps", { as: ada })).json.maps).toHaveLength(1);
});

test("what is added to a map gets ids that are free, is one change, and can be undone", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada, "public");
  await giveRole(map.id, eve, "editor");
  await apply(ada, map.id, statement("statement-1", "It was here first."));
  const path = `/api/maps/${map.id}/imports?fileName=trams.json&requestId=request-0001`;
  const added = await callApi("POST", path, { as: eve, body: withBrief() });
  expect(added.status).toBe(201);
  expect(added.json).toMatchObject({ seq: 2, counts: { statements: 4, passages: 0 } });
  expect(added.json.report.items.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(["brief-not-taken", "passage-not-found", "main-claim-not-named"]),
  );
  const again = await callApi("POST", path, { as: eve, body: withBrief() });
  expect(again.json).toMatchObject({ seq: 2, counts: added.json.counts });
  const { json } = await callApi("GET", `/api/maps/${map.slug}`, { as: ada });
  expect(json.graph.statements).toHaveLength(5);
  expect(json.graph.inferences).toHaveLength(3);
  const first = json.graph.statements.find(({ id }: { id: string }) => id === "statement-1");
  expect(first.text).toBe("It was here first.");
  const undone = await callApi("POST", `/api/maps/${map.id}/operations`, {
    as: eve,
    body: { clientOpId: "undo-import", operations: [{ v: 1, type: "undo", seq: 2 }] },
  });
  expect(undone.status).toBe(200);
  const after = await callApi("GET", `/api/maps/${map.slug}`, { as: ada });
  expect(after.json.graph.statements).toHaveLength(1);
});

test("a map without a text takes the file's, and keeps it when the argument is undone", async () => {
  const ada = await makePerson();
  const made = await callApi("POST", "/api/maps", { as: ada, body: { title: "Bare" } });
  const { id } = made.json.map;
  const added = await callApi("POST", `/api/maps/${id}/imports?fileName=a`, {
    as: ada,
    body: withBrief(),
  });
  expect(added.json.counts.passages).toBe(1);
  const { json } = await callApi("GET", `/api/maps/${id}`, { as: ada });
  expect(json.brief.title).toBe("On trams");
  expect(json.map.mainClaimId).toBe("statement-1");
});

test("more than a thousand records are one change, and what comes after stands after them", async () => {
  const ada = await makePerson();
  const statements = Array.from({ length: 2_500 }, (_, at) => ({
    id: `statement-${at}`,
    text: `It is so for the ${at}th time.`,
    ordinal: at,
  }));
  const made = await callApi("POST", "/api/imports", {
    as: ada,
    body: file({ statements, inferences: [], map: {} }),
  });
  expect(made.json).toMatchObject({ seq: 3, map: { title: "file" } });
  await apply(ada, made.json.map.id, statement("statement-last"));
  const { json } = await callApi("GET", `/api/maps/${made.json.map.id}`, { as: ada });
  const last = [...json.graph.statements].sort((a, b) => a.ordinal - b.ordinal).at(-1);
  expect([json.map.seq, last.id]).toEqual([4, "statement-last"]);
});

test("an operator imports without an account, to look and to save", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(withBrief()));
  const look = await importFile(null, { bytes, fileName: "trams.json", dryRun: true });
  expect(look).toMatchObject({ map: null, counts: COUNTS });
  const made = await importFile(null, { bytes, fileName: "trams.json", visibility: "public" });
  expect(made.map?.title).toBe("Trams");
  const more = await importFile(null, { bytes, fileName: "b.json", mapSlug: made.map?.slug });
  expect(more.map?.id).toBe(made.map?.id);
});

test("each refusal has its code, and nothing is saved", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada, "public");
  const hidden = await makeMap(ada, "private");
  const send = (path: string, raw: NonNullable<CallOptions["raw"]>, as = ada) =>
    callApi("POST", path, { as, raw });
  const codes = async (
    replies: readonly Promise<{ status: number; json: { error: { code: string } } }>[],
  ) => (await Promise.all(replies)).map(({ status, json }) => [status, json.error.code]);
  expect(
    await codes([
      send("/api/imports/preview?format=nonsense", "x"),
      send("/api/imports?title=", "x"),
      send("/api/imports/preview?mapping=%7B", "x"),
    ]),
  ).toEqual(Array(3).fill([400, "VALIDATION"]));
  expect(await codes([send("/api/imports/preview", "")])).toEqual([[400, "VALIDATION"]]);
  expect(
    await codes([send("/api/imports/preview?fileName=a.png", "\u0089PNG\r\n\u001a\n\0\0")]),
  ).toEqual([[415, "UNSUPPORTED"]]);
  expect(await codes([send("/api/imports", new Uint8Array(26_000_000))])).toEqual([
    [413, "TOO_LARGE"],
  ]);
  expect(await codes([send("/api/imports", new Uint8Array(21_000_000))])).toEqual([
    [413, "TOO_LARGE"],
  ]);
  expect(await codes([send(`/api/maps/${map.id}/imports`, "x", eve)])).toEqual([
    [403, "FORBIDDEN"],
  ]);
  expect(await codes([send(`/api/maps/${hidden.id}/imports`, "x", eve)])).toEqual([
    [404, "NOT_FOUND"],
  ]);
  expect(await codes([send(`/api/imports/preview?mapId=${hidden.id}`, "x", eve)])).toEqual([
    [404, "NOT_FOUND"],
  ]);
  const visitor = await callApi("POST", "/api/imports", { raw: "x" });
  expect([visitor.status, visitor.json.error.code]).toEqual([401, "UNAUTHENTICATED"]);
  const broken = await send("/api/imports?format=counterpoint", '{\n"format": "counterpoint",\n}');
  expect(broken.json.error).toMatchObject({ code: "VALIDATION", details: { line: 3 } });
  expect(broken.json.error.message).toContain("line 3");
  const { maps } = (await callApi("GET", "/api/maps", { as: ada })).json;
  const own = maps.filter(({ role }: { role: string | null }) => role === "owner");
  expect(own.map(({ id }: { id: string }) => id).sort()).toEqual([map.id, hidden.id].sort());
  expect((await callApi("GET", `/api/maps/${map.id}/imports`)).json).toEqual({ imports: [] });
});
