import { afterEach, expect, test, vi } from "vitest";
import { applyOperations } from "@/lib/argument/apply-operation";
import { emptyGraph } from "@/lib/argument/graph";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { SubmitRequest } from "@/lib/contract/submit";
import { openMapSession } from "./map-session";

const add = (id: string): Operation => ({ v: 1, type: "addStatement", id, text: `Says ${id}.` });

/** A server in memory: applies what it gets, remembers answers, and can be cut off before or after it applied. */
function fakeServer() {
  let graph: ArgumentGraph = emptyGraph();
  let seq = 0;
  const answers = new Map<string, unknown>();
  const requests: SubmitRequest[] = [];
  let cut: "before" | "after" | null = null;
  const apply = (operations: readonly Operation[]) => {
    seq += 1;
    const result = applyOperations(graph, operations, {
      actorId: "person-1",
      at: "2026-01-01T00:00:00.000Z",
      ordinal: seq * 1000,
      mapId: "map-0001",
      brief: null,
    });
    if (!result.ok) throw new Error(result.reason.message);
    graph = result.value.graph;
    return { seq, patch: result.value.patch };
  };
  const fetchNow = async (_url: string, init: { body: string }) => {
    const request = JSON.parse(init.body) as SubmitRequest;
    requests.push(request);
    const cutNow = cut;
    cut = null;
    if (cutNow === "before") throw new TypeError("network");
    const known = answers.get(request.clientOpId) ?? { ...apply(request.operations), missed: [] };
    answers.set(request.clientOpId, known);
    if (cutNow === "after") throw new TypeError("network");
    return Response.json(known);
  };
  return {
    fetchNow,
    requests,
    apply,
    cutNext: (when: "before" | "after") => {
      cut = when;
    },
    statements: () => [...graph.statements.keys()],
  };
}

function open(server: ReturnType<typeof fakeServer>) {
  vi.stubGlobal("fetch", server.fetchNow);
  const seen: string[][] = [];
  const session = openMapSession({
    mapId: "map-0001",
    actorId: "person-1",
    brief: null,
    seq: 0,
    graph: emptyGraph(),
    onGraph: (graph) => seen.push([...graph.statements.keys()]),
    onReset: () => undefined,
  });
  return { session, seen };
}

afterEach(() => vi.unstubAllGlobals());

test("one's own change shows before the server answers, and stays after", async () => {
  const server = fakeServer();
  const { session, seen } = open(server);
  const outcome = session.submit([add("first001")]);
  await vi.waitFor(() => expect(seen[0]).toEqual(["first001"]));
  expect(await outcome).toEqual({ ok: true });
  expect(seen.at(-1)).toEqual(["first001"]);
  expect(session.seq()).toBe(1);
});

test("what never reached the server is taken back, and says what to do", async () => {
  const server = fakeServer();
  const { session, seen } = open(server);
  server.cutNext("before");
  const outcome = await session.submit([add("first001")]);
  expect(outcome).toMatchObject({ ok: false, code: "OFFLINE" });
  expect(outcome.ok ? "" : outcome.message).toMatch(/kept.*send it again/);
  expect(seen.at(-1)).toEqual([]);
});

test("sending again after a lost answer posts it once", async () => {
  const server = fakeServer();
  const { session, seen } = open(server);
  server.cutNext("after");
  await session.submit([add("first001")]);
  expect(await session.submit([add("first001")])).toEqual({ ok: true });
  expect(new Set(server.requests.map((request) => request.clientOpId)).size).toBe(1);
  expect(server.statements()).toEqual(["first001"]);
  expect(seen.at(-1)).toEqual(["first001"]);
});

test("what others did meanwhile comes with the answer", async () => {
  const server = fakeServer();
  const { session, seen } = open(server);
  const missed = server.apply([add("others01")]);
  vi.stubGlobal("fetch", async (url: string, init: { body: string }) => {
    const answer = await (await server.fetchNow(url, init)).json();
    return Response.json({ ...answer, missed: [missed] });
  });
  await session.submit([add("first001")]);
  expect(seen.at(-1)).toEqual(["others01", "first001"]);
  expect(session.seq()).toBe(2);
});

test("an operation that the core refuses is not sent", async () => {
  const server = fakeServer();
  const { session } = open(server);
  const outcome = await session.submit([{ v: 1, type: "removeStatement", id: "nothing1" }]);
  expect(outcome).toMatchObject({ ok: false, code: "NOT_FOUND" });
  expect(server.requests).toEqual([]);
});

test("two batches at once are sent one after the other, in order", async () => {
  const server = fakeServer();
  const { session } = open(server);
  const outcomes = await Promise.all([
    session.submit([add("first001")]),
    session.submit([add("second01")]),
  ]);
  expect(outcomes).toEqual([{ ok: true }, { ok: true }]);
  expect(server.requests.map((request) => request.baseSeq)).toEqual([0, 1]);
  expect(server.statements()).toEqual(["first001", "second01"]);
});
