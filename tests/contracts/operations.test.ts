// POST /api/maps/{id}/operations: good answers, repeats, what was missed, and every refusal in its order.
import { expect, test } from "vitest";
import { BUCKETS, takeTokens } from "@/lib/server/http/rate-limit";
import { newId } from "@/lib/server/services/new-id";
import { type CallOptions, callApi } from "../support/call-api";
import { annotation, apply, giveRole, makeMap, makePerson, statement } from "../support/factories";

function post(mapId: string, options: CallOptions) {
  return callApi("POST", `/api/maps/${mapId}/operations`, options);
}

test("a batch gets one seq, its patch, and shows in the map", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const body = {
    clientOpId: newId(),
    baseSeq: 0,
    operations: [
      statement("statement1"),
      statement("statement2"),
      {
        v: 1,
        type: "addInference",
        id: "inference1",
        kind: "support",
        premises: ["statement2"],
        target: { type: "statement", id: "statement1" },
      },
      { v: 1, type: "setMainClaim", statementId: "statement1" },
    ],
  };
  const reply = await post(map.id, { as: ada, body });
  expect(reply.status).toBe(200);
  expect(reply.json).toMatchObject({ seq: 1, missed: [] });
  expect(Object.keys(reply.json.patch.statements.added)).toEqual(["statement1", "statement2"]);
  const { json } = await callApi("GET", `/api/maps/${map.slug}`, { as: ada });
  expect(json.map).toMatchObject({ id: map.id, seq: 1, mainClaimId: "statement1" });
  expect(json.graph.statements).toMatchObject([
    { id: "statement1", role: "claim", ordinal: 1000, createdBy: ada.id },
    { id: "statement2", role: "premise", ordinal: 1001 },
  ]);
  expect(json.graph.inferences).toMatchObject([{ id: "inference1", premises: ["statement2"] }]);
  expect(json.people).toEqual({ [ada.id]: { name: "Ada" } });
});

test("the same clientOpId gives the same answer once; another person or other operations are a CONFLICT", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada);
  await giveRole(map.id, eve, "editor");
  const body = { clientOpId: newId(), baseSeq: 0, operations: [statement("statement1")] };
  const first = await post(map.id, { as: ada, body });
  const again = await post(map.id, { as: ada, body });
  expect(again.json).toEqual(first.json);
  const other = { ...body, operations: [statement("statement2")] };
  expect((await post(map.id, { as: ada, body: other })).json.error.code).toBe("CONFLICT");
  expect((await post(map.id, { as: eve, body })).json.error.code).toBe("CONFLICT");
  const { json } = await callApi("GET", `/api/maps/${map.id}`, { as: ada });
  expect(json.map.seq).toBe(1);
  expect(json.graph.statements).toHaveLength(1);
});

test("two identical posts at once are applied once and answer alike", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const body = { clientOpId: newId(), baseSeq: 0, operations: [statement("statement1")] };
  const replies = await Promise.all([1, 2, 3, 4].map(() => post(map.id, { as: ada, body })));
  for (const reply of replies) expect(reply.json).toEqual(replies[0]?.json);
  expect(replies[0]?.json.seq).toBe(1);
});

test("twenty who write at once get each a seq of their own, without gaps", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const writers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => makePerson(`Writer ${i}`)),
  );
  for (const writer of writers) await giveRole(map.id, writer, "editor");
  const posts = writers.flatMap((writer, w) =>
    [0, 1, 2].map((n) =>
      post(map.id, {
        as: writer,
        body: { clientOpId: newId(), operations: [statement(`statement-${w}-${n}`)] },
      }),
    ),
  );
  const replies = await Promise.all(posts);
  expect(replies.map((r) => r.status)).toEqual(Array(60).fill(200));
  const seqs = replies.map((r) => r.json.seq as number).sort((a, b) => a - b);
  expect(seqs).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  const { json } = await callApi("GET", `/api/maps/${map.id}`, { as: ada });
  expect(json.graph.statements).toHaveLength(60);
});

test("the answer brings what the sender missed, oldest first", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement1"));
  await apply(ada, map.id, statement("statement2"));
  await apply(ada, map.id, statement("statement3"));
  const body = { clientOpId: newId(), baseSeq: 1, operations: [statement("statement4")] };
  const { json } = await post(map.id, { as: ada, body });
  expect(json.seq).toBe(4);
  expect(json.missed.map((m: { seq: number }) => m.seq)).toEqual([2, 3]);
  expect(json.missed[0].patch.statements.added.statement2.id).toBe("statement2");
});

test("who is ahead of the server, or far behind, is told to read the map again", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const body = { clientOpId: newId(), baseSeq: 70, operations: [statement("statement1")] };
  const { json } = await post(map.id, { as: ada, body });
  expect(json).toMatchObject({ seq: 1, missed: [], reset: true });
});

test("a refused batch leaves nothing: no row, no seq", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const body = {
    clientOpId: newId(),
    operations: [statement("statement1"), statement("statement1")],
  };
  const refused = await post(map.id, { as: ada, body });
  expect(refused.status).toBe(409);
  expect(refused.json.error).toMatchObject({
    code: "CONFLICT",
    details: { rule: "OP3", index: 1 },
  });
  const next = await post(map.id, {
    as: ada,
    body: { ...body, operations: [statement("statement2")] },
  });
  expect(next.json.seq).toBe(1);
  const { json } = await callApi("GET", `/api/maps/${map.id}`, { as: ada });
  expect(json.graph.statements).toHaveLength(1);
});

test("a stale edit is a CONFLICT", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement1"));
  const edit = (text: string) => ({
    v: 1 as const,
    type: "editStatement" as const,
    id: "statement1",
    revision: 1,
    text,
  });
  await apply(ada, map.id, edit("First."));
  const reply = await post(map.id, {
    as: ada,
    body: { clientOpId: newId(), operations: [edit("Second.")] },
  });
  expect(reply.json.error).toMatchObject({ code: "CONFLICT", details: { rule: "ST6" } });
});

test("refusals come in the order origin, session, body, map, capability, operation", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada);
  await giveRole(map.id, eve, "annotator");
  const good = { clientOpId: newId(), operations: [statement("statement1")] };
  const evil = { origin: "https://evil.example" };
  const bad = { nonsense: true };
  const code = async (mapId: string, options: CallOptions) =>
    (await post(mapId, options)).json.error.code;
  expect(await code("nowhere1", { body: bad, headers: evil })).toBe("FORBIDDEN");
  expect(await code("nowhere1", { body: good, headers: { "sec-fetch-site": "cross-site" } })).toBe(
    "FORBIDDEN",
  );
  expect(await code("nowhere1", { body: bad })).toBe("UNAUTHENTICATED");
  expect(
    await code("nowhere1", { as: ada, raw: "x=1", headers: { "content-type": "text/plain" } }),
  ).toBe("UNSUPPORTED");
  expect(await code("nowhere1", { as: ada, raw: " ".repeat(1_000_001) })).toBe("TOO_LARGE");
  expect(await code("nowhere1", { as: ada, body: bad })).toBe("VALIDATION");
  expect(await code("nowhere1", { as: ada, body: good })).toBe("NOT_FOUND");
  expect(await code(map.id, { as: await makePerson("Stranger"), body: good })).toBe("NOT_FOUND");
  const missing = {
    clientOpId: newId(),
    operations: [{ v: 1, type: "removeStatement", id: "nothing1" }],
  };
  expect(await code(map.id, { as: eve, body: missing })).toBe("FORBIDDEN");
  expect(await code(map.id, { as: ada, body: missing })).toBe("NOT_FOUND");
});

test("each role may do what its capabilities say, and a role that is taken away counts at once", async () => {
  const owner = await makePerson();
  const map = await makeMap(owner);
  await apply(
    owner,
    map.id,
    statement("statement1"),
    annotation("annotation1", { type: "map", id: map.id }),
  );
  const people = {
    viewer: await makePerson("V"),
    annotator: await makePerson("A"),
    editor: await makePerson("E"),
    owner,
  };
  for (const role of ["viewer", "annotator", "editor"] as const)
    await giveRole(map.id, people[role], role);
  const tries = {
    annotate: () => annotation(newId(), { type: "statement", id: "statement1" }),
    edit: () => statement(newId()),
    resolve: () => ({ v: 1, type: "resolveAnnotation", id: "annotation1", resolved: true }),
    hide: () => ({ v: 1, type: "hideAnnotation", id: "annotation1", hidden: true }),
  };
  const seen: Record<string, string[]> = {};
  for (const [role, person] of Object.entries(people)) {
    seen[role] = [];
    for (const [name, operation] of Object.entries(tries)) {
      const reply = await post(map.id, {
        as: person,
        body: { clientOpId: newId(), operations: [operation()] },
      });
      if (reply.status === 200) seen[role]?.push(name);
      else expect(reply.status).toBe(403);
    }
  }
  expect(seen).toEqual({
    viewer: [],
    annotator: ["annotate"],
    editor: ["annotate", "edit", "resolve"],
    owner: ["annotate", "edit", "resolve", "hide"],
  });
  await giveRole(map.id, people.editor, "viewer");
  const after = await post(map.id, {
    as: people.editor,
    body: { clientOpId: newId(), operations: [tries.edit()] },
  });
  expect(after.status).toBe(403);
});

test("a batch weighs by its operations and its characters; who has sent too much is asked to wait", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const note = "n".repeat(9_000);
  const operations = [{ ...statement("statement1"), note }];
  takeTokens("weight", ada.id, BUCKETS.weight.capacity - 10);
  const refused = await post(map.id, { as: ada, body: { clientOpId: newId(), operations } });
  expect([refused.status, refused.json.error.code]).toEqual([429, "RATE_LIMITED"]);
  const small = { clientOpId: newId(), operations: [statement("statement1")] };
  expect((await post(map.id, { as: ada, body: small })).status).toBe(200);
});

test("what one person wrote is not taken as another's who has signed in in the same browser since", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada);
  await giveRole(map.id, eve, "editor");
  const body = { clientOpId: newId(), operations: [statement("statement1")] };
  const headers = { "counterpoint-person": ada.id };
  const refused = await post(map.id, { as: eve, body, headers });
  expect(refused.status).toBe(401);
  expect(refused.json.error).toMatchObject({ code: "UNAUTHENTICATED" });
  expect((await post(map.id, { as: ada, body, headers })).json.seq).toBe(1);
});
