// Batches that come at once share a transaction: each goes whole or not at all, whatever the others are.
import { expect, test, vi } from "vitest";
import type { Operation } from "@/lib/argument/operations/operation";
import { newId } from "@/lib/server/services/new-id";
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
  const submits = [
    submit(ada, map.id, [statement("statement-first")]),
    submit(ada, map.id, [statement("statement-a"), statement("statement-b")]),
    submit(eve, map.id, [statement("statement-eve")]),
    submit(ada, map.id, [statement("statement-c"), statement("statement-c")]),
    submit(ada, map.id, [statement("statement-d")], same),
    submit(ada, map.id, [statement("statement-d")], same),
    submit(ada, map.id, [statement("statement-x")], same),
    submit(ada, map.id, [{ v: 1, type: "setMainClaim", statementId: "statement-a" }]),
    submit(ada, map.id, [{ v: 1, type: "removeStatement", id: "statement-b" }]),
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
  const submits = [
    submit(ada, map.id, [statement("statement-first")]),
    submit(ada, map.id, [statement("statement-second")]),
    submit(ada, map.id, [annotation("annotation-a", on, "Forget this")]),
    submit(ada, map.id, [{ v: 1, type: "undo", seq: 2 }]),
    submit(ada, map.id, [{ v: 1, type: "removeAnnotation", id: "annotation-a" }]),
    submit(ada, map.id, [{ v: 1, type: "undo", seq: 70 }]),
  ];
  expect(await outcomes(submits)).toEqual([1, 2, 3, 4, 5, "NOT_FOUND"]);
  const { graph } = await read(ada, map.id);
  expect(graph.statements.map(({ id }: { id: string }) => id)).toEqual(["statement-first"]);
  const { reader } = await import("@/lib/server/repositories/database");
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
