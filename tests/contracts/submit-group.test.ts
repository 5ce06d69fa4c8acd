// Batches that come at once share a transaction: each goes whole or not at all, whatever the others are.
import { expect, test, vi } from "vitest";
import type { Operation } from "@/lib/argument/operations/operation";
import { reader } from "@/lib/server/repositories/database";
import { authorizeMap } from "@/lib/server/services/authorize";
import { newId } from "@/lib/server/services/new-id";
import { submitInGroup } from "@/lib/server/services/submit-group";
import { submitOperations } from "@/lib/server/services/submit-operations";
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

const submit = (as: Person, mapId: string, operations: Operation[], clientOpId = newId()) =>
  submitOperations(as, { mapId, clientOpId, operations });

/** Hands batches to the group in this very order: on their way to it, some may overtake others. */
async function inOrder(as: Person, mapId: string) {
  const access = await authorizeMap(await reader(), as, mapId, "map.read");
  return (operations: Operation[], clientOpId = newId()) =>
    submitInGroup({ actor: as, access, input: { clientOpId, operations } });
}

/** What each came to: its seq, or the code of what refused it. */
async function outcomes(
  submits: readonly Promise<{ seq: number }>[],
): Promise<(number | string)[]> {
  const settled = await Promise.allSettled(submits);
  return settled.map((each) => (each.status === "fulfilled" ? each.value.seq : each.reason.code));
}

async function read(as: Person, mapId: string) {
  return (await callApi("GET", `/api/maps/${mapId}`, { as })).json;
}

test("refused, repeated and good batches at once: numbers without gaps, and only the good ones' rows", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada);
  await giveRole(map.id, eve, "viewer");
  const same = newId();
  const [next, eves] = [await inOrder(ada, map.id), await inOrder(eve, map.id)];
  const submits = [
    next([statement("statement-first")]),
    next([statement("statement-a"), statement("statement-b")]),
    eves([statement("statement-eve")]),
    next([statement("statement-c"), statement("statement-c")]),
    next([statement("statement-d")], same),
    next([statement("statement-d")], same),
    next([statement("statement-x")], same),
    next([{ v: 1, type: "setMainClaim", statementId: "statement-a" }]),
    next([{ v: 1, type: "removeStatement", id: "statement-b" }]),
  ];
  const results = await outcomes(submits);
  expect(results).toEqual([1, 2, "FORBIDDEN", "CONFLICT", 3, 3, "CONFLICT", 4, 5]);
  const { map: head, graph } = await read(ada, map.id);
  expect(head).toMatchObject({ seq: 5, mainClaimId: "statement-a" });
  expect(graph.statements.map(({ id }: { id: string }) => id)).toEqual([
    ...["statement-first", "statement-a", "statement-d"],
  ]);
  const { json } = await callApi("GET", `/api/maps/${map.id}/history`, { as: ada });
  expect(json.entries.map(({ seq }: { seq: number }) => seq)).toEqual([5, 4, 3, 2, 1]);
});

test("one batch may take back or erase what another of the same group did", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const on = { type: "map", id: map.id } as const;
  const next = await inOrder(ada, map.id);
  const submits = [
    next([statement("statement-first")]),
    next([statement("statement-second")]),
    next([annotation("annotation-a", on, "Forget this")]),
    next([{ v: 1, type: "undo", seq: 2 }]),
    next([{ v: 1, type: "removeAnnotation", id: "annotation-a" }]),
    next([{ v: 1, type: "undo", seq: 70 }]),
  ];
  expect(await outcomes(submits)).toEqual([1, 2, 3, 4, 5, "NOT_FOUND"]);
  const { graph } = await read(ada, map.id);
  expect(graph.statements.map(({ id }: { id: string }) => id)).toEqual(["statement-first"]);
  const log = await (await reader()).logEntry.findMany({ where: { mapId: map.id } });
  expect(JSON.stringify(log)).not.toContain("Forget this");
});

test("maps in one group keep apart: one that refuses all leaves no trace", async () => {
  const ada = await makePerson();
  const [busy, quiet, gone] = [await makeMap(ada), await makeMap(ada), await makeMap(ada)];
  await apply(ada, quiet.id, statement("statement-first"));
  const before = await read(ada, quiet.id);
  const { write } = await import("@/lib/server/repositories/database");
  const submits = [
    submit(ada, busy.id, [statement("statement-a")]),
    submit(ada, quiet.id, [statement("statement-first")]),
    submit(ada, busy.id, [statement("statement-b")]),
    submit(ada, gone.id, [statement("statement-c")]),
  ];
  const deleting = write((tx) =>
    tx.argumentMap.update({ where: { id: gone.id }, data: { deletedAt: new Date() } }),
  );
  const results = await outcomes(submits);
  await deleting;
  expect(results.slice(0, 3)).toEqual([1, "CONFLICT", 2]);
  expect([1, "NOT_FOUND"]).toContain(results[3]);
  expect(await read(ada, quiet.id)).toEqual(before);
});

test("a failure of the database in a group is the fault of one: the others go alone", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const log = await import("@/lib/server/repositories/log-repository");
  const real = log.appendEntries;
  const spy = vi.spyOn(log, "appendEntries").mockImplementation(async (tx, entries) => {
    if (entries.some(({ clientOpId }) => clientOpId === "client-op-bad")) throw new Error("disk");
    return real(tx, entries);
  });
  const submits = [
    submit(ada, map.id, [statement("statement-a")]),
    submit(ada, map.id, [statement("statement-b")]),
    submit(ada, map.id, [statement("statement-bad")], "client-op-bad"),
    submit(ada, map.id, [statement("statement-c")]),
  ];
  const settled = await Promise.allSettled(submits);
  spy.mockRestore();
  expect(settled.map(({ status }) => status)).toEqual([
    ...["fulfilled", "fulfilled", "rejected", "fulfilled"],
  ]);
  const { map: head, graph } = await read(ada, map.id);
  expect([head.seq, graph.statements.length]).toEqual([3, 3]);
});

test("what a moment was is not remembered from a group that was rolled back", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const log = await import("@/lib/server/repositories/log-repository");
  const real = log.appendEntries;
  let broken = false;
  const spy = vi.spyOn(log, "appendEntries").mockImplementation(async (tx, entries) => {
    const has = (id: string) => entries.some(({ clientOpId }) => clientOpId === id);
    const fails = broken ? has("client-op-gone") : has("client-op-last");
    broken ||= fails;
    if (fails) throw new Error("disk");
    return real(tx, entries);
  });
  const next = await inOrder(ada, map.id);
  const submits = [
    next([statement("statement-a")]),
    next([statement("statement-gone")], "client-op-gone"),
    next([statement("statement-b")]),
    next([{ v: 1, type: "restore", seq: 2 }]),
    next([statement("statement-c")], "client-op-last"),
  ];
  const settled = await Promise.allSettled(submits);
  spy.mockRestore();
  expect(settled.map(({ status }) => status)).toEqual([
    ...["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"],
  ]);
  const { json } = await callApi("GET", `/api/maps/${map.id}/moments/2`, { as: ada });
  expect(json.graph.statements.map(({ id }: { id: string }) => id)).toEqual([
    ...["statement-a", "statement-b"],
  ]);
});

test("an undo of a number that no log can have is not found, on its own", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const beyond = [2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER];
  const submits = [
    submit(ada, map.id, [statement("statement-first")]),
    ...beyond.map((seq) => submit(ada, map.id, [{ v: 1, type: "undo", seq }])),
    ...beyond.map((seq) => submit(ada, map.id, [{ v: 1, type: "restore", seq }])),
    submit(ada, map.id, [statement("statement-last")]),
  ];
  const missing = Array.from({ length: 6 }, () => "NOT_FOUND");
  const all = await outcomes(submits);
  expect(all.slice(1, -1)).toEqual(missing);
  expect([all[0], all.at(-1)].sort()).toEqual([1, 2]);
});
