// Suggestions: who proposes what, who decides, and what becomes of the map.
import { describe, expect, test } from "vitest";
import type { Operation } from "@/lib/argument/operations/operation";
import { mapDocumentSchema } from "@/lib/contract/response-schemas";
import { decisionAnswerSchema } from "@/lib/contract/suggestion-answers";
import { suggestionAnswerSchema, suggestionListSchema } from "@/lib/contract/suggestion-schemas";
import { reader, write } from "@/lib/server/repositories/database";
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
  `${reply.status} ${reply.json.error?.code ?? "ok"}`;

const edit = (text: string, revision = 1): Operation => ({
  v: 1,
  type: "editStatement",
  id: "statement-1",
  revision,
  text,
});
const reason: readonly Operation[] = [
  statement("statement-2", "Permits take two years."),
  {
    v: 1,
    type: "addInference",
    id: "inference-2",
    kind: "support",
    premises: ["statement-2"],
    target: { type: "statement", id: "statement-1" },
  },
];

let made = 0;

async function setUp() {
  const [ada, bo, cy, eve] = await Promise.all(["Ada", "Bo", "Cy", "Eve"].map(makePerson));
  if (!(ada && bo && cy && eve)) throw new Error("Four people were asked for.");
  const map = await makeMap(ada);
  await giveRole(map.id, bo, "annotator");
  await giveRole(map.id, cy, "editor");
  const seq = await apply(ada, map.id, statement("statement-1"));
  const path = `/api/maps/${map.id}`;
  const read = async (as = ada) => (await callApi("GET", path, { as })).json;
  const suggest = (as: Person | undefined, operations: readonly unknown[], more = {}) => {
    made += 1;
    const body = { id: `suggestion-${made}`, baseSeq: seq, operations, ...more };
    return callApi("POST", `${path}/suggestions`, { as, body });
  };
  const decide = (as: Person | undefined, id: string, decision: string, note?: string) =>
    callApi("POST", `${path}/suggestions/${id}/decision`, { as, body: { decision, note } });
  const suggested = async (operations: readonly unknown[] = reason, as = bo) =>
    (await suggest(as, operations)).json.suggestion.id as string;
  return { ada, bo, cy, eve, map, seq, path, read, suggest, decide, suggested };
}

describe("proposing", () => {
  test("keeps operations apart from the map, for all who see it", async () => {
    const { ada, bo, seq, read, suggest } = await setUp();
    const reply = await suggest(bo, reason, { message: "  The second paragraph says so. " });
    expect(reply.status).toBe(201);
    expect(() => suggestionAnswerSchema.parse(reply.json)).not.toThrow();
    expect(reply.json.suggestion).toMatchObject({
      authorId: bo.id,
      message: "The second paragraph says so.",
      status: "open",
      baseSeq: seq,
      operations: reason,
    });
    const document = await read();
    expect(() => mapDocumentSchema.parse(document)).not.toThrow();
    expect(document.graph.statements).toHaveLength(1);
    expect(document.map.seq).toBe(seq);
    expect(document.suggestions).toEqual([reply.json.suggestion]);
    expect(document.people[bo.id]).toEqual({ name: "Bo" });
    const told = await (await reader()).notification.findMany({ where: { userId: ada.id } });
    expect(told.map(({ kind, suggestionId }) => [kind, suggestionId])).toEqual([
      ["suggested", reply.json.suggestion.id],
    ]);
  });

  test("gives the same answer when it is sent again, and CONFLICT for another", async () => {
    const { ada, bo, read, suggest } = await setUp();
    const id = "suggestion-again";
    const [first, second] = [await suggest(bo, reason, { id }), await suggest(bo, reason, { id })];
    expect(second.json).toEqual(first.json);
    expect(code(await suggest(bo, [edit("Other.")], { id }))).toBe("409 CONFLICT");
    expect(code(await suggest(ada, reason, { id }))).toBe("409 CONFLICT");
    expect((await read()).suggestions).toHaveLength(1);
  });

  test("is refused to viewers, visitors and strangers", async () => {
    const { eve, map, suggest } = await setUp();
    expect(code(await suggest(undefined, reason))).toBe("401 UNAUTHENTICATED");
    expect(code(await suggest(eve, reason))).toBe("404 NOT_FOUND");
    await giveRole(map.id, eve, "viewer");
    expect(code(await suggest(eve, reason))).toBe("403 FORBIDDEN");
  });

  test("is refused where it makes no sense, or needs no suggestion", async () => {
    const { bo, suggest, read } = await setUp();
    const gone: Operation = { v: 1, type: "removeStatement", id: "statement-gone" };
    expect(code(await suggest(bo, [gone]))).toBe("404 NOT_FOUND");
    expect(code(await suggest(bo, [edit("New.", 7)]))).toBe("409 CONFLICT");
    for (const operations of [
      [],
      [{ v: 1, type: "nonsense" }],
      [annotation("annotation-1", { type: "statement", id: "statement-1" })],
      [{ v: 1, type: "undo", seq: 1 }],
    ])
      expect(code(await suggest(bo, operations))).toBe("400 VALIDATION");
    expect(code(await suggest(bo, reason, { message: "x".repeat(2001) }))).toBe("400 VALIDATION");
    expect(code(await suggest(bo, reason, { id: "x" }))).toBe("400 VALIDATION");
    expect((await read()).suggestions).toEqual([]);
  });

  test("has room for a hundred open ones of a person", async () => {
    const { bo, cy, map, suggest } = await setUp();
    const rows = Array.from({ length: 100 }, (_, index) => ({
      mapId: map.id,
      id: `full-${made}-${index}`,
      authorId: bo.id,
      createdAt: new Date(),
      operations: "[]",
      baseSeq: 1,
    }));
    await write((tx) => tx.suggestion.createMany({ data: rows }));
    expect(code(await suggest(bo, reason))).toBe("413 TOO_LARGE");
    expect(code(await suggest(cy, reason))).toBe("201 ok");
  });

  test("its author says why, until it is decided", async () => {
    const { ada, bo, path, suggested, decide, read } = await setUp();
    const id = await suggested();
    const say = (as: Person, message: string, which = id) =>
      callApi("PATCH", `${path}/suggestions/${which}`, { as, body: { message } });
    expect((await say(bo, "Because.")).json.suggestion.message).toBe("Because.");
    expect((await read()).suggestions[0].message).toBe("Because.");
    expect(code(await say(ada, "Mine."))).toBe("403 FORBIDDEN");
    expect(code(await say(bo, "Because.", "suggestion-gone"))).toBe("404 NOT_FOUND");
    await decide(ada, id, "decline");
    expect(code(await say(bo, "But …"))).toBe("409 CONFLICT");
  });
});

describe("accepting", () => {
  test("applies it as its author's work, in the name of who accepts", async () => {
    const { bo, cy, map, seq, read, decide, suggested } = await setUp();
    const id = await suggested();
    const reply = await decide(cy, id, "accept", "Well seen.");
    expect(reply.status).toBe(200);
    expect(() => decisionAnswerSchema.parse(reply.json)).not.toThrow();
    expect(reply.json.suggestion).toMatchObject({
      status: "accepted",
      decidedBy: cy.id,
      decisionNote: "Well seen.",
      acceptedSeq: seq + 1,
    });
    expect(Object.keys(reply.json.applied.patch.statements.added)).toEqual(["statement-2"]);
    const document = await read();
    expect(document.suggestions).toEqual([]);
    expect(document.map.seq).toBe(seq + 1);
    const added = document.graph.statements.find((s: { id: string }) => s.id === "statement-2");
    expect(added.createdBy).toBe(bo.id);
    const entry = await (await reader()).logEntry.findUniqueOrThrow({
      where: { mapId_seq: { mapId: map.id, seq: seq + 1 } },
    });
    expect([entry.actorId, entry.suggestionId]).toEqual([cy.id, id]);
    const told = await (await reader()).notification.findMany({ where: { userId: bo.id } });
    expect(told.map(({ kind }) => kind)).toEqual(["decided"]);
    const inbox = await callApi("GET", "/api/inbox", { as: bo });
    expect(inbox.json.notifications[0]).toMatchObject({ kind: "decided", decision: "accepted" });
  });

  test("can be undone by who accepted it, and by nobody else", async () => {
    const { ada, bo, cy, path, seq, read, decide, suggested } = await setUp();
    await decide(cy, await suggested(), "accept");
    const undo = (as: Person, clientOpId: string) =>
      callApi("POST", `${path}/operations`, {
        as,
        body: { clientOpId, operations: [{ v: 1, type: "undo", seq: seq + 1 }] },
      });
    expect(code(await undo(ada, "undo-by-ada"))).toBe("403 FORBIDDEN");
    expect(code(await undo(bo, "undo-by-bo"))).toBe("403 FORBIDDEN");
    expect(code(await undo(cy, "undo-by-cy"))).toBe("200 ok");
    expect((await read()).graph.statements).toHaveLength(1);
  });

  test("is refused where it does not fit any more, and leaves it open", async () => {
    const { ada, cy, map, seq, read, decide, suggested } = await setUp();
    const edited = await suggested([edit("Another wording.")]);
    const added = await suggested();
    await apply(ada, map.id, edit("Meanwhile reworded."));
    const stale = await decide(cy, edited, "accept");
    expect(code(stale)).toBe("409 CONFLICT");
    expect(stale.json.error.message).toContain("does not fit the map any more");
    await apply(ada, map.id, { v: 1, type: "removeStatement", id: "statement-1" });
    const gone = await decide(cy, added, "accept");
    expect(code(gone)).toBe("409 CONFLICT");
    const document = await read();
    expect(document.suggestions.map((s: { status: string }) => s.status)).toEqual(["open", "open"]);
    expect(document.map.seq).toBe(seq + 2);
    expect(code(await decide(cy, edited, "decline", "It was reworded."))).toBe("200 ok");
  });

  test("twice gives the same answer; of two editors one wins", async () => {
    const { ada, cy, seq, read, decide, suggested } = await setUp();
    const id = await suggested();
    const [first, second] = await Promise.all([decide(cy, id, "accept"), decide(cy, id, "accept")]);
    expect(second.json).toEqual(first.json);
    expect((await read()).map.seq).toBe(seq + 1);
    const late = await decide(ada, id, "decline");
    expect(code(late)).toBe("409 CONFLICT");
    expect(late.json.error.message).toContain("Cy accepted it");
    const other = await suggested([statement("statement-9")]);
    const both = await Promise.all([decide(ada, other, "accept"), decide(cy, other, "accept")]);
    expect(both.map(code).sort()).toEqual(["200 ok", "409 CONFLICT"]);
    expect((await read()).map.seq).toBe(seq + 2);
  });

  test("is an editor's", async () => {
    const { bo, eve, map, decide, suggested } = await setUp();
    const id = await suggested();
    expect(code(await decide(undefined, id, "accept"))).toBe("401 UNAUTHENTICATED");
    expect(code(await decide(eve, id, "accept"))).toBe("404 NOT_FOUND");
    for (const decision of ["accept", "decline"]) {
      expect(code(await decide(bo, id, decision))).toBe("403 FORBIDDEN");
    }
    await giveRole(map.id, bo, "editor");
    expect(code(await decide(bo, id, "accept"))).toBe("200 ok");
  });
});

describe("declining and withdrawing", () => {
  test("leave the map as it is", async () => {
    const { bo, cy, seq, path, read, decide, suggested } = await setUp();
    const [declined, withdrawn] = [await suggested(), await suggested()];
    const answer = await decide(cy, declined, "decline", "Not in the text.");
    expect(answer.json).toMatchObject({
      suggestion: { status: "declined", decisionNote: "Not in the text.", decidedBy: cy.id },
      applied: null,
    });
    expect(code(await decide(cy, withdrawn, "withdraw"))).toBe("403 FORBIDDEN");
    expect(code(await decide(bo, withdrawn, "withdraw"))).toBe("200 ok");
    expect(code(await decide(bo, withdrawn, "withdraw"))).toBe("200 ok");
    expect((await read()).suggestions).toEqual([]);
    expect((await read()).map.seq).toBe(seq);
    const list = async (query = "") =>
      (await callApi("GET", `${path}/suggestions${query}`, { as: bo })).json;
    const all = await list();
    expect(() => suggestionListSchema.parse(all)).not.toThrow();
    expect(all.suggestions.map((s: { status: string }) => s.status).sort()).toEqual([
      "declined",
      "withdrawn",
    ]);
    expect(all.people[cy.id]).toEqual({ name: "Cy" });
    expect((await list("?status=declined")).suggestions).toHaveLength(1);
    expect((await list("?status=odd")).error.code).toBe("VALIDATION");
  });

  test("want words that can be kept, and a decision that there is", async () => {
    const { cy, decide, suggested } = await setUp();
    const id = await suggested();
    expect(code(await decide(cy, id, "postpone"))).toBe("400 VALIDATION");
    expect(code(await decide(cy, id, "decline", "nul \0"))).toBe("400 VALIDATION");
    expect(code(await decide(cy, "suggestion-gone", "accept"))).toBe("404 NOT_FOUND");
  });
});
