// The past of a map: moments, steps, what each entry says, named moments; for whom, and what is not told.
import { describe, expect, test, vi } from "vitest";
import { ROLES } from "@/lib/access/roles";
import { emptyGraph, graphFromRecords, graphToRecords } from "@/lib/argument/graph";
import type { Operation } from "@/lib/argument/operations/operation";
import { applyPatch, type Patch } from "@/lib/argument/patch";
import { momentSchema, momentStepsSchema, snapshotListSchema } from "@/lib/contract/moment-schemas";
import { MAX_SNAPSHOTS } from "@/lib/contract/moments";
import { historyPageSchema } from "@/lib/contract/response-schemas";
import { write } from "@/lib/server/repositories/database";
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

// A long history is made and walked.
vi.setConfig({ testTimeout: 60_000 });

function get(path: string, as?: Person) {
  return callApi("GET", `/api/maps/${path}`, { as });
}
const step = (id: string, kind: "support" | "attack"): Operation => ({
  v: 1,
  type: "addInference",
  id,
  kind,
  premises: ["statement2"],
  target: { type: "statement", id: "statement1" },
});

describe("GET /api/maps/{id}/moments", () => {
  test("every moment is what the map was, and its steps lead from one to the next", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada, "public");
    const seen: unknown[] = [(await get(map.id)).json.graph];
    const changes: Operation[][] = [
      [statement("statement1"), statement("statement2")],
      [step("inference1", "support")],
      [{ v: 1, type: "editStatement", id: "statement1", revision: 1, text: "Other words." }],
      [{ v: 1, type: "setMainClaim", statementId: "statement1" }],
      [{ v: 1, type: "mergeStatements", id: "statement2", into: "statement1" }],
      [{ v: 1, type: "undo", seq: 5 }],
    ];
    for (const change of changes) {
      await apply(ada, map.id, ...change);
      seen.push((await get(map.id)).json.graph);
    }
    for (const [seq, graph] of seen.entries()) {
      const moment = await get(`${map.slug}/moments/${seq}`);
      expect(momentSchema.parse(moment.json).seq).toBe(seq);
      expect(moment.json.graph).toEqual(graph);
    }
    const { json } = await get(`${map.id}/moments?limit=4`);
    expect(() => momentStepsSchema.parse(json)).not.toThrow();
    expect(json).toMatchObject({ first: 0, last: 6, next: 4 });
    const rest = (await get(`${map.id}/moments?after=4`)).json;
    expect(rest.next).toBeNull();
    let graph = emptyGraph();
    for (const { seq, patch } of [...json.steps, ...rest.steps] as {
      seq: number;
      patch: Patch;
    }[]) {
      graph = applyPatch(graph, patch);
      const moment = (await get(`${map.id}/moments/${seq}`)).json;
      const records = graphFromRecords({ ...moment.graph, mainClaimId: moment.mainClaimId });
      const plain = (of: typeof graph) =>
        JSON.parse(
          JSON.stringify(graphToRecords(of), (key, value) => (key === "role" ? undefined : value)),
        );
      expect(plain(records)).toEqual(plain(graph));
    }
  });

  test("a long way back gives the same as the way forward", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada);
    await apply(ada, map.id, statement("statement1"));
    for (let revision = 1; revision <= 300; revision += 1)
      await apply(ada, map.id, {
        ...{ v: 1, type: "editStatement", id: "statement1", revision },
        text: `Words ${revision}.`,
      });
    for (const seq of [2, 257, 256, 1, 100, 3]) {
      const { json } = await get(`${map.id}/moments/${seq}`, ada);
      const text = seq === 1 ? "Statement statement1 holds." : `Words ${seq - 1}.`;
      expect(json.graph.statements[0].text).toBe(text);
    }
  });

  test("what was deleted since is not told again, what is hidden stays hidden", async () => {
    const ada = await makePerson();
    const eve = await makePerson("Eve");
    const map = await makeMap(ada, "public");
    await apply(ada, map.id, statement("statement1"));
    const on = { type: "statement", id: "statement1" } as const;
    await apply(eve, map.id, annotation("deleted1", on, "SECRET one"));
    await apply(eve, map.id, annotation("hidden-1", on, "SECRET two"));
    await apply(eve, map.id, annotation("thread-1", on, "SECRET three"));
    await apply(ada, map.id, {
      ...{ v: 1, type: "addAnnotation", id: "reply--1", target: on, kind: "comment" },
      ...{ body: "An answer.", parentId: "thread-1" },
    });
    await apply(eve, map.id, { v: 1, type: "removeAnnotation", id: "deleted1" });
    await apply(eve, map.id, { v: 1, type: "removeAnnotation", id: "thread-1" });
    await apply(ada, map.id, { v: 1, type: "hideAnnotation", id: "hidden-1", hidden: true });
    for (const path of ["moments/5", "moments/3", "moments", "history"]) {
      const { status, bytes } = await get(`${map.id}/${path}`);
      expect(status).toBe(200);
      expect(new TextDecoder().decode(bytes), path).not.toContain("SECRET");
    }
    const { json } = await get(`${map.id}/moments/5`, eve);
    const bodies = json.graph.annotations.map(({ body }: { body: string }) => body);
    expect(bodies).toEqual(["SECRET two", "", "An answer."]);
    expect(json.graph.annotations[1].deletedAt).not.toBeNull();
  });

  test("a copy's history begins with the copy", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada);
    await apply(ada, map.id, statement("statement1"));
    await apply(ada, map.id, statement("statement2"));
    const copy = (await callApi("POST", `/api/maps/${map.id}/duplicate`, { as: ada, body: {} }))
      .json;
    await apply(ada, copy.map.id, statement("statement3"));
    expect((await get(`${copy.map.id}/moments`, ada)).json).toMatchObject({ first: 2, last: 3 });
    expect((await get(`${copy.map.id}/moments/2`, ada)).json.graph.statements).toHaveLength(2);
    expect((await get(`${copy.map.id}/moments/1`, ada)).json.error.code).toBe("NOT_FOUND");
  });

  test("refuses what is no moment, and a map that one may not see", async () => {
    const ada = await makePerson();
    const eve = await makePerson("Eve");
    const map = await makeMap(ada);
    expect((await get(`${map.id}/moments/x`, ada)).json.error.code).toBe("VALIDATION");
    expect((await get(`${map.id}/moments/-1`, ada)).json.error.code).toBe("VALIDATION");
    expect((await get(`${map.id}/moments/1`, ada)).json.error.code).toBe("NOT_FOUND");
    expect((await get(`${map.id}/moments?limit=0`, ada)).json.error.code).toBe("VALIDATION");
    for (const path of ["moments/0", "moments", "snapshots", "history"])
      for (const person of [eve, undefined])
        expect((await get(`${map.id}/${path}`, person)).json.error.code).toBe("NOT_FOUND");
  });
});

describe("GET /api/maps/{id}/history", () => {
  test("says in words what each change did", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada, "public");
    const say = async (words: string, ...operations: Operation[]) => {
      const seq = await apply(ada, map.id, ...operations);
      const { json } = await get(`${map.id}/history?limit=1`);
      expect(() => historyPageSchema.parse(json)).not.toThrow();
      expect(json.entries[0]).toMatchObject({ seq, summary: words, suggestion: null });
    };
    await say("Added “Rents rise.”", statement("statement1", "Rents rise."));
    await say(
      "Added “Building is slow.” as a reason for “Rents rise.”",
      statement("statement2", "Building is slow."),
      step("inference1", "support"),
    );
    const id = "inference1";
    await say("Turned “Building is slow.” into a counterpoint to “Rents rise.”", {
      ...{ v: 1, type: "setKind", id, kind: "attack" },
    });
    await say("Reworded “Rents rise.” as “Rents soar.”", {
      ...{ v: 1, type: "editStatement", id: "statement1", revision: 1, text: "Rents soar." },
    });
    await say("Made “Rents soar.” the main claim", {
      ...{ v: 1, type: "setMainClaim", statementId: "statement1" },
    });
    await say(
      "Asked a question about “Rents soar.”",
      annotation("question1", { type: "statement", id: "statement1" }),
    );
    await say("Resolved a thread on “Rents soar.”", {
      ...{ v: 1, type: "resolveAnnotation", id: "question1", resolved: true },
    });
    await say("Marked “Permits” in the brief for “Building is slow.”", {
      ...{ v: 1, type: "addPassage", id: "passage-1", briefRevision: 1, exact: "Permits" },
      ...{ prefix: "", suffix: "", start: 38, end: 45, statementIds: ["statement2"] },
    });
    await say("Took “Building is slow.” away as a counterpoint to “Rents soar.”", {
      ...{ v: 1, type: "removeInference", id },
    });
    await say("Took back change 9", { v: 1, type: "undo", seq: 9 });
    await say("Removed “Building is slow.”", { v: 1, type: "removeStatement", id: "statement2" });
    await say("Brought back the branch of “Building is slow.” from change 10", {
      ...{ v: 1, type: "restore", seq: 10, statementId: "statement2" },
    });
    await say("Pinned “Rents soar.”", {
      ...{ v: 1, type: "setPosition", id: "statement1", position: { x: 1, y: 2 } },
    });
    const { json } = await get(`${map.id}/history?limit=100`);
    expect(json.entries.find((each: { seq: number }) => each.seq === 3)?.summary).toBe(
      "Turned “Building is slow.” into a counterpoint to “Rents soar.”",
    );
  });

  test("tells of one statement alone, page by page", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada, "public");
    for (const id of ["statement1", "statement2", "statement3"])
      await apply(ada, map.id, statement(id));
    await apply(ada, map.id, step("inference1", "support"));
    await apply(ada, map.id, { v: 1, type: "removeStatement", id: "statement3" });
    await apply(ada, map.id, annotation("question1", { type: "statement", id: "statement2" }));
    const seqs = async (query: string) =>
      (await get(`${map.id}/history?${query}`)).json.entries.map((e: { seq: number }) => e.seq);
    expect(await seqs("statement=statement2")).toEqual([6, 4, 2]);
    expect(await seqs("statement=statement3")).toEqual([5, 3]);
    expect(await seqs("statement=statement9")).toEqual([]);
    const page = (await get(`${map.id}/history?statement=statement2&limit=2`)).json;
    expect(page.next).toBe(4);
    expect(await seqs("statement=statement2&before=4")).toEqual([2]);
    expect((await get(`${map.id}/history?statement=x`)).json.error.code).toBe("VALIDATION");
  });
});

describe("/api/maps/{id}/snapshots", () => {
  test.each(ROLES)("%s: names are for editors, everybody reads them", async (role) => {
    const ada = await makePerson();
    const otto = await makePerson("Otto");
    const map = await makeMap(ada);
    await apply(ada, map.id, statement("statement1"));
    await giveRole(map.id, otto, role);
    const may = role === "editor" || role === "owner";
    const path = `/api/maps/${map.id}/snapshots`;
    const made = await callApi("POST", path, { as: otto, body: { name: " First draft " } });
    expect(made.status).toBe(may ? 201 : 403);
    const own = await callApi("POST", path, { as: ada, body: { name: "Empty", seq: 0 } });
    expect(own.json.snapshot).toMatchObject({ seq: 0, name: "Empty", createdBy: ada.id });
    const { json } = await callApi("GET", path, { as: otto });
    expect(() => snapshotListSchema.parse(json)).not.toThrow();
    expect(json.snapshots.map((each: { name: string }) => each.name)).toEqual(
      may ? ["First draft", "Empty"] : ["Empty"],
    );
    const one = `${path}/${own.json.snapshot.id}`;
    expect((await callApi("DELETE", one, { as: otto })).status).toBe(may ? 200 : 403);
    expect((await callApi("DELETE", one, { as: ada })).status).toBe(may ? 404 : 200);
  });

  test("refuses a bad name, a moment that is none, strangers, and too many", async () => {
    const ada = await makePerson();
    const map = await makeMap(ada, "public");
    const path = `/api/maps/${map.id}/snapshots`;
    const code = async (body: unknown, as: Person | undefined = ada) =>
      (await callApi("POST", path, { as, body })).json.error?.code;
    expect(await code({ name: "  " })).toBe("VALIDATION");
    expect(await code({ name: "x".repeat(81) })).toBe("VALIDATION");
    expect(await code({ name: "x", seq: -1 })).toBe("VALIDATION");
    expect(await code({ name: "x", seq: 5 })).toBe("NOT_FOUND");
    const visitor = await callApi("POST", path, { body: { name: "x" } });
    expect(visitor.json.error.code).toBe("UNAUTHENTICATED");
    const large = await callApi("POST", path, { as: ada, body: { name: "x".repeat(20_000) } });
    expect(large.json.error.code).toBe("TOO_LARGE");
    await write((tx) =>
      tx.snapshot.createMany({
        data: Array.from({ length: MAX_SNAPSHOTS }, (_, at) => ({
          ...{ id: `${map.id}-${at}`, mapId: map.id, seq: 0, name: `Name ${at}` },
        })),
      }),
    );
    expect(await code({ name: "One more" })).toBe("TOO_LARGE");
  });
});
