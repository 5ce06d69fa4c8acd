// Words of strangers that mean harm: what takes long to read, what names somebody else, what calls people.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { mentionedIn } from "@/lib/argument/queries/mentions";
import { readWebAnnotation } from "@/lib/formats/w3c/read-web-annotation";
import { reader } from "@/lib/server/repositories/database";
import { createMap } from "@/lib/server/services/create-map";
import { callApi } from "../support/call-api";
import {
  annotation,
  apply,
  makeMap,
  makePerson,
  type Person,
  statement,
} from "../support/factories";

process.env.RATE_LIMITS = "off";

const ORIGIN = "http://localhost:3000";
/** Anything that takes the square of its length takes minutes. */
const SOON_MS = 5_000;

function post(as: Person, mapId: string, fields: object) {
  const sent = { "@context": "http://www.w3.org/ns/anno.jsonld", type: "Annotation", ...fields };
  return callApi("POST", `/api/maps/${mapId}/annotations`, { as, body: sent });
}

const onMap = (id: string) => `${ORIGIN}/api/maps/${id}/text`;
const html = (value: string) => ({ type: "TextualBody", format: "text/html", value });

const ENDLESS = [
  ["tags that never end", "<"],
  ["line breaks that never end", "<br"],
  ["scripts that never end", "<script>"],
] as const;

test.each(ENDLESS)("a Web Annotation of %s is answered", async (_, part) => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const value = part.repeat(60_000 / part.length);
  const { status } = await post(ada, map.id, { target: onMap(map.id), body: html(value) });
  expect([201, 400]).toContain(status);
});

test.each(ENDLESS)("%s are read in a time that grows as their length does", (_, part) => {
  const sent = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "Annotation",
    target: onMap("a-map"),
    body: html(part.repeat(600_000 / part.length)),
  };
  const start = performance.now();
  readWebAnnotation(sent, []);
  expect(performance.now() - start).toBeLessThan(SOON_MS);
});

test("a Web Annotation that is larger than any needs to be is refused before it is read", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const fields = { target: onMap(map.id), bodyValue: "Short.", "urn:more": "x".repeat(70_000) };
  expect((await post(ada, map.id, fields)).status).toBe(413);
});

test.each(["__proto__", "__defineGetter__", "__defineSetter__", { toString: 1, valueOf: 1 }])(
  "a selector whose type is %j is refused or kept, and no fault",
  async (type) => {
    const ada = await makePerson();
    const map = await makeMap(ada);
    const target = { source: onMap(map.id), selector: { type } };
    const { status } = await post(ada, map.id, { target, bodyValue: "Words." });
    expect([201, 400]).toContain(status);
  },
);

test("a quote that a long text has only nearly is looked for beside the server, within its time", async () => {
  const ada = await makePerson();
  const text = "a".repeat(100_000);
  const map = await createMap(ada, { title: "Letters", brief: { title: "Letters", text } });
  const selector = { type: "TextQuoteSelector", exact: `${"a".repeat(500)}b` };
  let turns = 0;
  const beat = setInterval(() => turns++, 20);
  const target = { source: onMap(map.id), selector };
  const { status } = await post(ada, map.id, { target, bodyValue: "Words." });
  clearInterval(beat);
  expect([400, 413]).toContain(status);
  expect(turns).toBeGreaterThan(3);
}, 60_000);

test("who is named as the creator of a Web Annotation is not kept", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const creator = { type: "Person", name: "Somebody Else", email: "else@example.org" };
  await post(ada, map.id, { target: onMap(map.id), bodyValue: "Words.", creator });
  const rows = await (await reader()).webAnnotation.findMany({ where: { mapId: map.id } });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.content).not.toContain("else@example.org");
});

test("a brief whose letters carry accents without end is read at once, and offsets still hold", async () => {
  const ada = await makePerson();
  const start = performance.now();
  const text = `One a${"\u0301\u0323".repeat(150_000)} end.`;
  const map = await createMap(ada, { title: "Accents", brief: { title: "Accents", text } });
  const marks = `Two a${"\u0301`\u0323`".repeat(75_000)} end.`;
  await createMap(ada, { title: "Accents", brief: { title: "Accents", text: marks } });
  expect(performance.now() - start).toBeLessThan(2 * SOON_MS);
  expect((await callApi("GET", `/api/maps/${map.id}/text`, { as: ada })).status).toBe(200);
});

test("a brief of a million lines is refused before it is read", async () => {
  const ada = await makePerson();
  const start = performance.now();
  const brief = { title: "Lines", text: "- a\n".repeat(1_000_000) };
  await expect(createMap(ada, { title: "Lines", brief })).rejects.toThrow("40,000 paragraphs");
  expect(performance.now() - start).toBeLessThan(SOON_MS);
});

test("a file calls nobody, not even by a mark that is left when another one is taken out", async () => {
  const [ada, eve] = [await makePerson(), await makePerson("Eve")];
  const [from, into] = [await makeMap(ada), await makeMap(ada, "public")];
  const body = `Look: @[a](p@[e](person:${createHash("sha1").update("x").digest("hex")})rson:${eve.id})`;
  await apply(
    ada,
    from.id,
    statement("claim-001"),
    annotation("spliced-01", { type: "map", id: from.id }, body),
  );
  const file = await callApi(
    "GET",
    `/api/maps/${from.id}/export?format=counterpoint&annotations=1`,
    {
      as: ada,
    },
  );
  const path = `/api/maps/${into.id}/imports?fileName=map.json`;
  const raw = new TextDecoder().decode(file.bytes);
  expect(await callApi("POST", path, { as: ada, raw })).toMatchObject({ status: 201 });
  const { json } = await callApi("GET", `/api/maps/${into.id}`, { as: ada });
  expect(json.graph.annotations).toHaveLength(1);
  expect(mentionedIn(json.graph.annotations[0].body)).toEqual([]);
});
