// POST /api/maps with a main claim, and sent more than once.
import { expect, test } from "vitest";
import { mapDocumentSchema } from "@/lib/contract/response-schemas";
import { write } from "@/lib/server/repositories/database";
import { callApi } from "../support/call-api";
import { makePerson } from "../support/factories";

const brief = { title: "Rents", text: "Rents rise.\n\nPermits take two years." };

test("a main claim is the map's first statement, named, and its first entry of history", async () => {
  const ada = await makePerson();
  const body = { title: "Rents", brief, mainClaim: " Rents rise because building is slow. " };
  const made = await callApi("POST", "/api/maps", { as: ada, body });
  expect(made.status).toBe(201);
  const { json } = await callApi("GET", `/api/maps/${made.json.map.id}`, { as: ada });
  expect(() => mapDocumentSchema.parse(json)).not.toThrow();
  expect(json.graph.statements).toMatchObject([
    { text: "Rents rise because building is slow.", role: "claim", createdBy: ada.id },
  ]);
  expect(json.map).toMatchObject({ seq: 1, mainClaimId: json.graph.statements[0].id });
  expect(made.json.map).toEqual(json.map);
  const history = await callApi("GET", `/api/maps/${made.json.map.id}/history`, { as: ada });
  expect(history.json.entries).toHaveLength(1);
  expect(history.json.entries[0]).toMatchObject({ seq: 1, actor: { id: ada.id } });
});

test("a main claim is one line that is not empty, and an id is an id", async () => {
  const ada = await makePerson();
  for (const wrong of [
    { mainClaim: "" },
    { mainClaim: "two\nlines" },
    { mainClaim: "x".repeat(2001) },
    { mainClaim: 7 },
    { requestId: "short" },
    { requestId: "__proto__" },
  ]) {
    const reply = await callApi("POST", "/api/maps", { as: ada, body: { title: "x", ...wrong } });
    expect([reply.status, reply.json.error.code], JSON.stringify(wrong)).toEqual([
      400,
      "VALIDATION",
    ]);
  }
});

test("the same request, sent twice or at once, makes one map; another person's makes another", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const body = { title: "Once", mainClaim: "Once is enough.", requestId: "request-0001" };
  const both = await Promise.all([
    callApi("POST", "/api/maps", { as: ada, body }),
    callApi("POST", "/api/maps", { as: ada, body }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both[0]?.json).toEqual(both[1]?.json);
  expect((await callApi("GET", "/api/maps", { as: ada })).json.maps.length).toBe(
    (await callApi("GET", "/api/maps", {})).json.maps.length + 1,
  );
  const hers = await callApi("POST", "/api/maps", { as: eve, body });
  expect(hers.json.map.id).not.toBe(both[0]?.json.map.id);
});

test("a request whose map was deleted since is refused", async () => {
  const ada = await makePerson();
  const body = { title: "Gone", requestId: "request-0002" };
  const made = await callApi("POST", "/api/maps", { as: ada, body });
  await write((tx) =>
    tx.argumentMap.update({
      where: { id: made.json.map.id },
      data: { deletedAt: new Date() },
      select: { id: true },
    }),
  );
  const again = await callApi("POST", "/api/maps", { as: ada, body });
  expect([again.status, again.json.error.code]).toEqual([409, "CONFLICT"]);
});
