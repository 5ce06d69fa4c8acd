// Undo, its undo, and restore: what comes back, what is refused, and who may.
import { expect, test } from "vitest";
import { ROLES } from "@/lib/access/roles";
import type { Operation } from "@/lib/argument/operations/operation";
import { write } from "@/lib/server/repositories/database";
import { newId } from "@/lib/server/services/new-id";
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

function post(person: Person | undefined, mapId: string, ...operations: unknown[]) {
  const body = { clientOpId: newId(), operations };
  return callApi("POST", `/api/maps/${mapId}/operations`, { as: person, body });
}
async function read(person: Person, mapId: string) {
  return (await callApi("GET", `/api/maps/${mapId}`, { as: person })).json;
}
const textsOf = (json: { graph: { statements: { text: string }[] } }) =>
  json.graph.statements.map(({ text }) => text);
const reason = (id: string, premise: string, target: string): Operation => ({
  v: 1,
  type: "addInference",
  id,
  kind: "support",
  premises: [premise],
  target: { type: "statement", id: target },
});

test("an undo can be undone, and done again", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement1", "First."));
  const edit = { v: 1, type: "editStatement", id: "statement1", revision: 1, text: "Second." };
  const edited = (await post(ada, map.id, edit)).json.seq;
  const undone = await post(ada, map.id, { v: 1, type: "undo", seq: edited });
  expect(textsOf(await read(ada, map.id))).toEqual(["First."]);
  const redone = await post(ada, map.id, { v: 1, type: "undo", seq: undone.json.seq });
  expect(redone.status).toBe(200);
  expect(textsOf(await read(ada, map.id))).toEqual(["Second."]);
  const { json } = await callApi("GET", `/api/maps/${map.id}/history`, { as: ada });
  expect(json.entries[0]).toMatchObject({ undoes: undone.json.seq, undoneBy: null });
  expect(json.entries[1]).toMatchObject({ undoes: edited, undoneBy: redone.json.seq });
  expect(json.entries[2]).toMatchObject({ seq: edited, undoneBy: null });
});

test("a statement that was removed comes back by undo, though others went on", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada);
  await giveRole(map.id, eve, "editor");
  await apply(ada, map.id, statement("statement1"), statement("statement2"));
  await apply(ada, map.id, reason("inference1", "statement2", "statement1"));
  const removed = await apply(ada, map.id, { v: 1, type: "removeStatement", id: "statement2" });
  await apply(eve, map.id, statement("statement3"));
  expect((await post(eve, map.id, { v: 1, type: "undo", seq: removed })).status).toBe(403);
  expect((await post(ada, map.id, { v: 1, type: "undo", seq: removed })).status).toBe(200);
  expect((await read(ada, map.id)).graph.inferences).toHaveLength(1);
});

test("an entry that was kept before statements could be unstated is undone as any other", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const added = await apply(ada, map.id, statement("statement1"));
  const removed = await apply(ada, map.id, { v: 1, type: "removeStatement", id: "statement1" });
  await write(async (tx) => {
    for (const entry of await tx.logEntry.findMany({ where: { mapId: map.id } })) {
      const patch = entry.patch.replaceAll(/"(unstated|fromAnnotation)":(false|null),/g, "");
      expect(patch).not.toContain("unstated");
      const { mapId, seq } = entry;
      const data = { patch, schemaVersion: 1 };
      await tx.logEntry.updateMany({ where: { mapId, seq }, data });
    }
  });
  expect((await post(ada, map.id, { v: 1, type: "undo", seq: removed })).status).toBe(200);
  expect((await read(ada, map.id)).graph.statements[0].unstated).toBe(false);
  const missed = await callApi("POST", `/api/maps/${map.id}/operations`, {
    as: ada,
    body: { clientOpId: newId(), baseSeq: 0, operations: [statement("statement2")] },
  });
  expect(missed.json.missed[0].patch.statements.added.statement1.unstated).toBe(false);
  expect((await post(ada, map.id, { v: 1, type: "undo", seq: added })).status).toBe(200);
});

test("a moment comes back as a new change, which can be undone and restored again", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement1"), statement("statement2"));
  const then = await apply(ada, map.id, reason("inference1", "statement2", "statement1"));
  await apply(ada, map.id, annotation("question1", { type: "statement", id: "statement2" }));
  await apply(ada, map.id, { v: 1, type: "removeStatement", id: "statement2" });
  await apply(ada, map.id, statement("statement3"));
  const answer = await post(ada, map.id, { v: 1, type: "restore", seq: then });
  expect(answer.status).toBe(200);
  const back = await read(ada, map.id);
  expect(back.graph.statements.map(({ id }: { id: string }) => id).sort()).toEqual([
    "statement1",
    "statement2",
  ]);
  expect(back.graph.annotations[0]).toMatchObject({ id: "question1", orphanOf: null });
  const { seq } = answer.json;
  expect((await post(ada, map.id, { v: 1, type: "undo", seq })).status).toBe(200);
  expect((await read(ada, map.id)).graph.annotations[0].orphanOf).not.toBeNull();
  expect((await post(ada, map.id, { v: 1, type: "restore", seq })).status).toBe(200);
  const again = await read(ada, map.id);
  expect(again.graph.inferences).toHaveLength(1);
  const history = await callApi("GET", `/api/maps/${map.id}/history`, { as: ada });
  expect(history.json.entries[0]).toMatchObject({ restores: seq, operation: "restore" });
});

test("a removed branch comes back with its steps, and leaves what others wrote", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  for (const id of ["statement1", "statement2", "statement3"])
    await apply(ada, map.id, statement(id));
  await apply(ada, map.id, reason("inference1", "statement2", "statement1"));
  const then = await apply(ada, map.id, reason("inference2", "statement3", "statement2"));
  await apply(
    ada,
    map.id,
    { v: 1, type: "removeStatement", id: "statement2" },
    { v: 1, type: "removeStatement", id: "statement3" },
  );
  await apply(ada, map.id, statement("statement4"));
  const restore = { v: 1, type: "restore", seq: then, statementId: "statement2" };
  expect((await post(ada, map.id, restore)).status).toBe(200);
  const { graph } = await read(ada, map.id);
  expect(graph.statements).toHaveLength(4);
  expect(graph.inferences).toHaveLength(2);
  const none = await post(ada, map.id, { ...restore, statementId: "statement4" });
  expect(none.json.error).toMatchObject({ code: "NOT_FOUND", details: { rule: "RS1" } });
});

test("a restore stands alone, and knows no moment that was not", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement1"));
  const restore = { v: 1, type: "restore", seq: 0 };
  const two = await post(ada, map.id, restore, statement("statement2"));
  expect(two.json.error).toMatchObject({ code: "VALIDATION", details: { rule: "OP14" } });
  const late = await post(ada, map.id, { ...restore, seq: 2 });
  expect(late.json.error.code).toBe("NOT_FOUND");
  expect((await post(ada, map.id, restore)).status).toBe(200);
  expect((await read(ada, map.id)).graph.statements).toEqual([]);
});

test("a restore under an id that was given again is a CONFLICT, and changes nothing", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const then = await apply(ada, map.id, statement("statement1"), statement("statement2"));
  await apply(ada, map.id, { v: 1, type: "removeStatement", id: "statement1" });
  await apply(ada, map.id, annotation("statement1", { type: "statement", id: "statement2" }));
  const answer = await post(ada, map.id, { v: 1, type: "restore", seq: then });
  expect(answer.json.error).toMatchObject({ code: "CONFLICT", details: { rule: "RS8" } });
  expect((await read(ada, map.id)).map.seq).toBe(3);
});

test.each(ROLES)("%s: restoring needs the right to edit", async (role) => {
  const ada = await makePerson();
  const other = await makePerson("Otto");
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement1"));
  await giveRole(map.id, other, role);
  const { status } = await post(other, map.id, { v: 1, type: "restore", seq: 0 });
  expect(status).toBe(role === "editor" || role === "owner" ? 200 : 403);
});
