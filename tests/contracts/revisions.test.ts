// A new version of a brief: what the preview finds, what is saved, who may, and what others see of it.
import { describe, expect, test } from "vitest";
import { quoteAt } from "@/lib/argument/passage-quote";
import type { Passage } from "@/lib/argument/records";
import type { MapDocument } from "@/lib/contract/map-document";
import type { MomentDocument } from "@/lib/contract/moments";
import type { RevisionPreview } from "@/lib/contract/revisions";
import {
  previewRevisionSchema,
  revisedBriefSchema,
  revisionListSchema,
  revisionPreviewSchema,
  revisionSchema,
} from "@/lib/contract/revisions-schemas";
import { duplicateMap } from "@/lib/server/services/duplicate-map";
import { callApi } from "../support/call-api";
import {
  apply,
  BRIEF_TEXT,
  giveRole,
  makeMap,
  makePerson,
  type Person,
  statement,
} from "../support/factories";

const NEW_TEXT =
  "A first word.\n\nPermits take two long years. Rents rise because building is slow.\n\nThat is all.";

function mark(id: string, words: string, statementIds: readonly string[]) {
  const start = BRIEF_TEXT.indexOf(words);
  const quote = quoteAt(BRIEF_TEXT, start, start + words.length);
  return { v: 1, type: "addPassage", id, briefRevision: 1, ...quote, statementIds } as const;
}

async function marked(): Promise<{ owner: Person; mapId: string; seq: number }> {
  const owner = await makePerson();
  const { id: mapId } = await makeMap(owner);
  const seq = await apply(
    owner,
    mapId,
    ...["statement-1", "statement-2", "statement-3"].map((id) => statement(id)),
    mark("passage-moved", "Rents rise because building is slow.", ["statement-1"]),
    mark("passage-worded", "Permits take two years.", ["statement-2"]),
    mark("passage-gone", "Some blame investors instead.", ["statement-3"]),
  );
  return { owner, mapId, seq };
}

const preview = (mapId: string, person: Person | null, text = NEW_TEXT) =>
  callApi("POST", `/api/maps/${mapId}/brief/preview`, { as: person ?? undefined, body: { text } });

const revise = (mapId: string, person: Person | null, change: object = {}) =>
  callApi("POST", `/api/maps/${mapId}/brief`, {
    as: person ?? undefined,
    body: {
      requestId: "request-0001",
      baseRevision: 1,
      text: NEW_TEXT,
      places: PLACES,
      orphans: ["passage-gone"],
      ...change,
    },
  });

const at = (words: string) => {
  const start = NEW_TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const PLACES = [
  { passageId: "passage-moved", ...at("Rents rise because building is slow.") },
  { passageId: "passage-worded", ...at("Permits take two long years.") },
];

async function readMap(mapId: string, person: Person): Promise<MapDocument> {
  const { json } = await callApi("GET", `/api/maps/${mapId}`, { as: person });
  return json as MapDocument;
}

describe("the preview", () => {
  test("finds what moved, proposes what was reworded, orphans what is gone, and saves nothing", async () => {
    const { owner, mapId } = await marked();
    const { status, json } = await preview(mapId, owner);
    expect(status).toBe(200);
    const found = revisionPreviewSchema.parse(json) as RevisionPreview;
    const of = (id: string) => found.passages.find(({ passageId }) => passageId === id);
    expect(found.baseRevision).toBe(1);
    expect(of("passage-moved")).toMatchObject({
      status: "exact",
      ...at("Rents rise because building is slow."),
    });
    expect(of("passage-worded")).toMatchObject({
      status: "similar",
      ...at("Permits take two long years."),
    });
    expect(of("passage-gone")).toMatchObject({ status: "orphan", score: 0 });
    expect((await readMap(mapId, owner)).brief?.revision).toBe(1);
  });

  test("refuses what is no text, what is too much, and those who may not", async () => {
    const { owner, mapId } = await marked();
    const [reader, stranger] = [await makePerson(), await makePerson()];
    await giveRole(mapId, reader, "annotator");
    expect((await preview(mapId, owner, "  ")).status).toBe(400);
    expect((await preview(mapId, owner, "x".repeat(6_000_001))).status).toBe(413);
    expect(previewRevisionSchema.safeParse({ text: "x".repeat(6_000_001) }).success).toBe(false);
    expect((await preview(mapId, reader)).status).toBe(403);
    expect((await preview(mapId, stranger)).status).toBe(404);
    expect((await preview(mapId, null)).status).toBe(401);
  });
});

describe("a new version", () => {
  test("is one entry: the text, the passages that were placed, and orphans with their quotes", async () => {
    const { owner, mapId, seq } = await marked();
    const answer = await revise(mapId, owner);
    expect(answer.status).toBe(201);
    expect(revisedBriefSchema.parse(answer.json)).toEqual({ revision: 2, seq: seq + 1 });
    const { brief, graph, map } = await readMap(mapId, owner);
    expect(brief).toMatchObject({
      revision: 2,
      text: NEW_TEXT,
      markdown: NEW_TEXT,
      title: "Rents",
    });
    expect(map.seq).toBe(seq + 1);
    const of = (id: string): Passage | undefined => graph.passages.find((each) => each.id === id);
    expect(of("passage-moved")).toMatchObject({
      briefRevision: 2,
      ...(PLACES[0] && at("Rents rise because building is slow.")),
      statementIds: ["statement-1"],
    });
    expect(of("passage-worded")).toMatchObject({
      briefRevision: 2,
      exact: "Permits take two long years.",
    });
    expect(of("passage-gone")).toMatchObject({
      briefRevision: 1,
      exact: "Some blame investors instead.",
      statementIds: ["statement-3"],
    });
    const { json } = await callApi("GET", `/api/maps/${mapId}/history`, { as: owner });
    expect(json).toMatchObject({
      entries: [
        { seq: seq + 1, summary: "Added version 2 of the brief: 2 passages were found again" },
        {},
      ],
    });
  });

  test("sent twice is made once; another body under the same id is refused", async () => {
    const { owner, mapId } = await marked();
    const first = await revise(mapId, owner);
    expect(await revise(mapId, owner)).toMatchObject({ status: 201, json: first.json });
    expect((await revise(mapId, owner, { text: "Other." })).json).toMatchObject({
      error: { code: "CONFLICT" },
    });
    expect((await readMap(mapId, owner)).map.seq).toBe((first.json as { seq: number }).seq);
  });

  test("is refused where another came first, and where passages came meanwhile; nothing is changed", async () => {
    const { owner, mapId } = await marked();
    await apply(owner, mapId, mark("passage-late", "Permits", []));
    expect(await revise(mapId, owner)).toMatchObject({
      status: 409,
      json: { error: { message: expect.stringContaining("Compare again") } },
    });
    const orphans = ["passage-gone", "passage-late"];
    expect((await revise(mapId, owner, { orphans })).status).toBe(201);
    const late = await revise(mapId, owner, { requestId: "request-0002", orphans });
    expect(late).toMatchObject({
      status: 409,
      json: { error: { message: expect.stringContaining("version 2") } },
    });
    expect((await readMap(mapId, owner)).brief?.revision).toBe(2);
  });

  test("of two at once one is made", async () => {
    const { owner, mapId } = await marked();
    const answers = await Promise.all(
      ["request-000a", "request-000b", "request-000c"].map((requestId) =>
        revise(mapId, owner, { requestId }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { revisions } = revisionListSchema.parse((await list(mapId, owner)).json);
    expect(revisions.map(({ revision }) => revision)).toEqual([2, 1]);
  });

  test("does not mind a passage that was removed meanwhile", async () => {
    const { owner, mapId } = await marked();
    await apply(owner, mapId, { v: 1, type: "removePassage", id: "passage-worded" });
    expect((await revise(mapId, owner)).status).toBe(201);
  });

  test.each([
    ["a place beyond the text", { places: [{ ...PLACES[0], end: 5_000 }, PLACES[1]] }, 400],
    ["a place of nothing", { places: [{ ...PLACES[0], end: PLACES[0]?.start }, PLACES[1]] }, 400],
    ["a passage named twice", { orphans: ["passage-gone", "passage-moved"] }, 400],
    [
      "the text that it has",
      {
        text: BRIEF_TEXT,
        places: [],
        orphans: PLACES.map((p) => p.passageId).concat("passage-gone"),
      },
      400,
    ],
    ["no text", { text: " \n" }, 400],
    ["a revision that is to come", { baseRevision: 7 }, 409],
    ["an unknown field", { more: true }, 400],
  ])("is refused with %s", async (_, change, status) => {
    const { owner, mapId } = await marked();
    expect((await revise(mapId, owner, change)).status).toBe(status);
    expect((await readMap(mapId, owner)).brief?.revision).toBe(1);
  });

  test("is refused on a map without a brief, and to those who may not", async () => {
    const { owner, mapId } = await marked();
    const [reader, stranger] = [await makePerson(), await makePerson()];
    await giveRole(mapId, reader, "viewer");
    expect((await revise(mapId, reader)).status).toBe(403);
    expect((await revise(mapId, stranger)).status).toBe(404);
    expect((await revise(mapId, null)).status).toBe(401);
    const { createMap } = await import("@/lib/server/services/create-map");
    const bare = await createMap(owner, { title: "Bare" });
    expect((await revise(bare.id, owner)).status).toBe(404);
    expect((await list(bare.id, owner)).json).toEqual({ revisions: [], people: {} });
  });

  test("leaves what was selected in the old text with its author, and takes it in the new one", async () => {
    const { owner, mapId } = await marked();
    await revise(mapId, owner);
    const operate = (operation: object) =>
      callApi("POST", `/api/maps/${mapId}/operations`, {
        as: owner,
        body: { clientOpId: `op-${Math.random()}`.replace(".", ""), operations: [operation] },
      });
    expect(await operate(mark("passage-old", "Permits", []))).toMatchObject({
      status: 409,
      json: { error: { code: "CONFLICT", details: { rule: "PA1" } } },
    });
    const words = "Permits take two long years.";
    const place = quoteAt(NEW_TEXT, at(words).start, at(words).end);
    expect(
      (await operate({ v: 1, type: "movePassage", id: "passage-gone", briefRevision: 2, ...place }))
        .status,
    ).toBe(200);
    expect(
      (await readMap(mapId, owner)).graph.passages.every((each) => each.briefRevision === 2),
    ).toBe(true);
  });

  test("cannot be undone, and a restored moment keeps the new text", async () => {
    const { owner, mapId, seq } = await marked();
    await revise(mapId, owner);
    const operate = (operation: object) =>
      callApi("POST", `/api/maps/${mapId}/operations`, {
        as: owner,
        body: {
          clientOpId: `op-${JSON.stringify(operation).length}-0001`,
          operations: [operation],
        },
      });
    expect(await operate({ v: 1, type: "undo", seq: seq + 1 })).toMatchObject({
      status: 409,
      json: { error: { details: { rule: "PT13" } } },
    });
    await apply(owner, mapId, { v: 1, type: "removeStatement", id: "statement-1" });
    expect((await operate({ v: 1, type: "restore", seq })).status).toBe(200);
    const { brief, graph } = await readMap(mapId, owner);
    expect(brief?.revision).toBe(2);
    expect(graph.passages.find(({ id }) => id === "passage-moved")).toMatchObject({
      briefRevision: 2,
      statementIds: ["statement-1"],
    });
  });
});

const list = (mapId: string, person: Person) =>
  callApi("GET", `/api/maps/${mapId}/brief/revisions`, { as: person });
const read = (mapId: string, person: Person, revision: string) =>
  callApi("GET", `/api/maps/${mapId}/brief/revisions/${revision}`, { as: person });

describe("the versions", () => {
  test("tell who made them, and give each text", async () => {
    const { owner, mapId } = await marked();
    await revise(mapId, owner);
    const { revisions, people } = revisionListSchema.parse((await list(mapId, owner)).json);
    expect(revisions).toMatchObject([
      { revision: 2, createdBy: owner.id, length: NEW_TEXT.length },
      { revision: 1, createdBy: null, length: BRIEF_TEXT.length },
    ]);
    expect(people[owner.id]).toEqual({ name: owner.name });
    expect(revisionSchema.parse((await read(mapId, owner, "1")).json)).toMatchObject({
      text: BRIEF_TEXT,
    });
    expect((await read(mapId, owner, "3")).status).toBe(404);
    expect((await read(mapId, owner, "one")).status).toBe(400);
    expect((await list(mapId, await makePerson())).status).toBe(404);
  });

  test("a moment tells which version the map had then", async () => {
    const { owner, mapId, seq } = await marked();
    await revise(mapId, owner);
    const moment = async (when: number) =>
      (await callApi("GET", `/api/maps/${mapId}/moments/${when}`, { as: owner }))
        .json as MomentDocument;
    expect((await moment(seq)).briefRevision).toBe(1);
    expect((await moment(seq + 1)).briefRevision).toBe(2);
    expect((await moment(seq)).graph.passages.every((each) => each.briefRevision === 1)).toBe(true);
  });

  test("a copy of the map has the newest text, under its number", async () => {
    const { owner, mapId } = await marked();
    await revise(mapId, owner);
    const copy = await duplicateMap(owner, { mapId });
    const { brief, graph } = await readMap(copy.id, owner);
    expect(brief).toMatchObject({ revision: 2, text: NEW_TEXT });
    expect(graph.passages.map(({ briefRevision }) => briefRevision).sort()).toEqual([1, 2, 2]);
    expect(graph.passages.every(({ briefId }) => briefId === brief?.id)).toBe(true);
  });
});
