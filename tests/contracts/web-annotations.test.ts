// The W3C Web Annotation Protocol: the container, its pages, and annotations that come, change and go.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { MapHead } from "@/lib/contract/map-document";
import { type CallOptions, callApi } from "../support/call-api";
import {
  annotation,
  apply,
  giveRole,
  makeMap,
  makePerson,
  type Person,
} from "../support/factories";

const ORIGIN = "http://localhost:3000";
const LD = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const CORPUS = "../shared/corpora/w3c-annotation";

interface Ld {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads an answer's fields and fails where they are not there.
  readonly body: any;
}

async function ld(
  method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD" | "OPTIONS",
  path: string,
  { as, body, headers }: Pick<CallOptions, "as" | "body" | "headers"> = {},
): Promise<Ld> {
  const reply = await callApi(
    method,
    path.replace(ORIGIN, "").replace(/\/annotations\/(?=$|\?)/, "/annotations"),
    {
      as,
      headers: { ...(body !== undefined && { "content-type": LD }), ...headers },
      ...(body !== undefined && { raw: JSON.stringify(body) }),
    },
  );
  const text = new TextDecoder().decode(reply.bytes);
  return {
    status: reply.status,
    headers: reply.headers,
    body: text === "" ? null : JSON.parse(text),
  };
}

const web = <Fields extends object>(fields: Fields) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  type: "Annotation",
  ...fields,
});
const page = (map: MapHead) => `${ORIGIN}/maps/${map.slug}`;
const text = (map: MapHead) => `${ORIGIN}/api/maps/${map.id}/text`;
const container = (map: MapHead) => `/api/maps/${map.id}/annotations/`;

async function scene(): Promise<{ ada: Person; map: MapHead }> {
  const ada = await makePerson("Ada");
  return { ada, map: await makeMap(ada, "public") };
}

test("the container says what it is, what it takes and how many it holds", async () => {
  const { ada, map } = await scene();
  const target = { type: "map" as const, id: map.id };
  await apply(
    ada,
    map.id,
    annotation("annotation1", target, "One."),
    annotation("annotation2", target, "Two."),
  );
  const { status, headers, body } = await ld("GET", container(map));
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe(LD);
  expect(headers.get("link")).toContain('<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"');
  expect(headers.get("link")).toContain('rel="http://www.w3.org/ns/ldp#constrainedBy"');
  expect(headers.get("accept-post")).toBe(LD);
  expect(headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  expect(headers.get("vary")).toBe("Accept, Prefer, Cookie");
  expect(body).toMatchObject({
    id: `${ORIGIN}${container(map)}`,
    type: ["BasicContainer", "AnnotationCollection"],
    total: 2,
    first: { type: "AnnotationPage", startIndex: 0 },
    last: expect.stringContaining("page=0"),
  });
  expect(body.first.items).toMatchObject([
    {
      body: { type: "TextualBody", value: "One.", format: "text/markdown" },
      creator: { name: "Ada" },
    },
    { body: { value: "Two." } },
  ]);
  const again = await ld("GET", container(map), {
    headers: { "if-none-match": headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
  expect((await ld("HEAD", container(map))).headers.get("etag")).toBe(headers.get("etag"));
  expect((await ld("OPTIONS", container(map))).headers.get("accept-post")).toBe(LD);
});

test("Prefer chooses descriptions, addresses or neither, and pages hang together", async () => {
  const { ada, map } = await scene();
  const target = { type: "map" as const, id: map.id };
  const ids = Array.from({ length: 205 }, (_, at) => `annotation-${String(at).padStart(3, "0")}`);
  await apply(ada, map.id, ...ids.map((id) => annotation(id, target, `Says ${id}.`)));
  const prefer = (what: string) => ({ prefer: `return=representation;include="${what}"` });
  const minimal = await ld("GET", container(map), {
    headers: prefer("http://www.w3.org/ns/ldp#PreferMinimalContainer"),
  });
  expect(minimal.body.first).toBeTypeOf("string");
  expect(minimal.headers.get("preference-applied")).toBe("return=representation");
  const iris = await ld("GET", container(map), {
    headers: prefer("http://www.w3.org/ns/oa#PreferContainedIRIs"),
  });
  expect(iris.body.first.items[0]).toBe(`${ORIGIN}${container(map)}annotation-000`);
  const seen: string[] = [];
  let next: string | undefined = iris.body.first.id;
  while (next !== undefined) {
    const { body, headers }: Ld = await ld("GET", next);
    expect(headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(body.partOf).toMatchObject({ id: `${ORIGIN}${container(map)}`, total: 205 });
    expect(body.startIndex).toBe(seen.length);
    seen.push(...body.items);
    next = body.next;
  }
  expect(seen).toEqual(ids.map((id) => `${ORIGIN}${container(map)}${id}`));
  expect((await ld("GET", `${container(map)}?page=3`)).status).toBe(404);
  expect((await ld("GET", `${container(map)}?page=x`)).status).toBe(400);
});

test("a quote becomes a passage with an annotation, and comes back with both selectors", async () => {
  const { ada, map } = await scene();
  const selector = { type: "TextQuoteSelector", exact: "two years", prefix: "Permits take " };
  const sent = web({
    id: "http://example.org/mine",
    motivation: "questioning",
    body: [
      { type: "TextualBody", value: "Says who?" },
      { id: "http://example.org/video1", type: "Video" },
    ],
    target: { source: text(map), selector },
  });
  const { status, headers, body } = await ld("POST", container(map), { as: ada, body: sent });
  expect(status).toBe(201);
  expect(headers.get("location")).toBe(body.id);
  expect(body).toMatchObject({
    via: "http://example.org/mine",
    motivation: "questioning",
    "counterpoint:kind": "question",
    body: sent.body,
    target: {
      source: text(map),
      selector: [{ exact: "two years" }, { type: "TextPositionSelector", start: 51, end: 60 }],
    },
  });
  const { graph } = (await callApi("GET", `/api/maps/${map.id}`)).json;
  expect(graph.passages).toMatchObject([
    { exact: "two years", start: 51, end: 60, statementIds: [] },
  ]);
  expect(graph.annotations).toMatchObject([
    { kind: "question", body: "Says who?\n\n<http://example.org/video1>", authorId: ada.id },
  ]);
  await ld("POST", container(map), { as: ada, body: { ...sent, id: undefined } });
  expect((await callApi("GET", `/api/maps/${map.id}`)).json.graph.passages).toHaveLength(1);
});

test("what changed since it was read is not overwritten, and what is deleted is gone", async () => {
  const { ada, map } = await scene();
  const made = await ld("POST", container(map), {
    as: ada,
    body: web({ bodyValue: "First words.", target: page(map) }),
  });
  const path = new URL(made.body.id).pathname;
  const tag = made.headers.get("etag") ?? "";
  expect((await ld("GET", path, { headers: { "if-none-match": tag } })).status).toBe(304);
  const body = {
    ...made.body,
    bodyValue: undefined,
    body: { type: "TextualBody", value: "Better words." },
  };
  const put = await ld("PUT", path, { as: ada, body, headers: { "if-match": tag } });
  expect(put).toMatchObject({ status: 200, body: { body: { value: "Better words." } } });
  expect(put.headers.get("etag")).not.toBe(tag);
  const late = await ld("PUT", path, { as: ada, body, headers: { "if-match": tag } });
  expect(late).toMatchObject({ status: 412, body: { error: { code: "PRECONDITION" } } });
  expect((await ld("DELETE", path, { as: ada, headers: { "if-match": tag } })).status).toBe(412);
  const other = await makePerson("Bo");
  expect((await ld("PUT", path, { as: other, body })).status).toBe(403);
  expect((await ld("DELETE", path, { as: other })).status).toBe(403);
  const last = put.headers.get("etag") ?? "";
  expect((await ld("DELETE", path, { as: ada, headers: { "if-match": last } })).status).toBe(204);
  expect((await ld("GET", path)).status).toBe(404);
});

test("words that were changed on the page come back changed, beside what is no text", async () => {
  const { ada, map } = await scene();
  const picture = { id: "http://example.org/picture.png", type: "Image" };
  const made = await ld("POST", container(map), {
    as: ada,
    body: web({ body: [{ type: "TextualBody", value: "Look." }, picture], target: page(map) }),
  });
  const id = String(made.body.id).split("/").at(-1) ?? "";
  await apply(ada, map.id, { v: 1, type: "editAnnotation", id, body: "Look here." });
  const { body } = await ld("GET", new URL(made.body.id).pathname);
  expect(body.body).toMatchObject([{ type: "TextualBody", value: "Look here." }, picture]);
});

test("an answer to an annotation joins its thread", async () => {
  const { ada, map } = await scene();
  await apply(ada, map.id, annotation("annotation1", { type: "map", id: map.id }, "Why?"));
  const { status, body } = await ld("POST", container(map), {
    as: await makePerson("Bo"),
    body: web({
      motivation: "replying",
      bodyValue: "Because.",
      target: `${ORIGIN}${container(map)}annotation1`,
    }),
  });
  expect(status).toBe(201);
  expect(body.target).toBe(`${ORIGIN}${container(map)}annotation1`);
  const { graph } = (await callApi("GET", `/api/maps/${map.id}`)).json;
  expect(graph.annotations[1]).toMatchObject({ parentId: "annotation1", body: "Because." });
});

test("who may not see or annotate is refused, and hidden words stay hidden", async () => {
  const ada = await makePerson("Ada");
  const map = await makeMap(ada, "private");
  const viewer = await makePerson("Viewer");
  await giveRole(map.id, viewer, "viewer");
  const body = web({ bodyValue: "Words.", target: page(map) });
  expect((await ld("GET", container(map))).status).toBe(404);
  expect((await ld("POST", container(map), { body })).status).toBe(401);
  expect((await ld("POST", container(map), { as: viewer, body })).status).toBe(403);
  expect((await ld("POST", container(map), { as: await makePerson("Bo"), body })).status).toBe(404);
  const bo = await makePerson("Bo");
  await giveRole(map.id, bo, "annotator");
  const made = await ld("POST", container(map), { as: bo, body });
  const id = String(made.body.id).split("/").at(-1) ?? "";
  await apply(ada, map.id, { v: 1, type: "hideAnnotation", id, hidden: true });
  expect((await ld("GET", container(map), { as: viewer })).body.total).toBe(0);
  expect((await ld("GET", container(map), { as: bo })).body.total).toBe(1);
});

const REFUSED: readonly (readonly [string, (map: MapHead) => object, RegExp])[] = [
  ["no context", (map) => ({ type: "Annotation", target: page(map) }), /@context/],
  ["another type", (map) => ({ ...web({ target: page(map) }), type: "Note" }), /type/],
  ["no target", () => web({ bodyValue: "Words." }), /target/],
  [
    "body and bodyValue",
    (map) => web({ body: "http://a.b/c", bodyValue: "x", target: page(map) }),
    /bodyValue/,
  ],
  [
    "a body without words",
    (map) => web({ body: { type: "TextualBody" }, target: page(map) }),
    /body\.value/,
  ],
  [
    "an unknown motivation",
    (map) => web({ motivation: "shouting", target: page(map) }),
    /motivation/,
  ],
  ["a date without time", (map) => web({ created: "2026-01-01", target: page(map) }), /created/],
  [
    "two sources",
    (map) =>
      web({
        target: {
          source: [text(map), text(map)],
          selector: { type: "TextQuoteSelector", exact: "two" },
        },
      }),
    /source/,
  ],
  [
    "a quote without words",
    (map) => web({ target: { source: text(map), selector: { type: "TextQuoteSelector" } } }),
    /exact/,
  ],
  [
    "a position that ends before it starts",
    (map) =>
      web({
        target: { source: text(map), selector: { type: "TextPositionSelector", start: 9, end: 3 } },
      }),
    /end/,
  ],
  [
    "a position beyond the text",
    (map) =>
      web({
        bodyValue: "x",
        target: {
          source: text(map),
          selector: { type: "TextPositionSelector", start: 9, end: 9_999 },
        },
      }),
    /characters/,
  ],
  [
    "words that the text does not have",
    (map) =>
      web({
        bodyValue: "x",
        target: {
          source: text(map),
          selector: { type: "TextQuoteSelector", exact: "nowhere in this text" },
        },
      }),
    /quoted words/,
  ],
  [
    "something else than this map",
    () => web({ bodyValue: "x", target: "http://example.org/page1" }),
    /nothing of this map/,
  ],
  [
    "a choice of nothing",
    (map) => web({ body: { type: "Choice", items: [] }, target: page(map) }),
    /items/,
  ],
];

test.each(REFUSED)("%s is refused with a reason", async (_, make, reason) => {
  const { ada, map } = await scene();
  const { status, body } = await ld("POST", container(map), { as: ada, body: make(map) });
  expect(status).toBe(400);
  expect(body.error.message).toMatch(reason);
});

test("selectors that refine one another without end are refused, and other types of body too", async () => {
  const { ada, map } = await scene();
  let selector: object = { type: "TextQuoteSelector", exact: "two years" };
  for (let at = 0; at < 30; at += 1)
    selector = { type: "FragmentSelector", value: "x", refinedBy: selector };
  const deep = await ld("POST", container(map), {
    as: ada,
    body: web({ target: { source: text(map), selector } }),
  });
  expect(deep.status).toBe(400);
  const plain = await ld("POST", container(map), {
    as: ada,
    body: web({}),
    headers: { "content-type": "text/plain" },
  });
  expect(plain.status).toBe(415);
});

test("the text is the one in which positions count", async () => {
  const { map } = await scene();
  const reply = await callApi("GET", `/api/maps/${map.id}/text`);
  expect(new TextDecoder().decode(reply.bytes).slice(51, 60)).toBe("two years");
  expect(reply.headers.get("content-type")).toBe("text/plain; charset=utf-8");
});

test.runIf(existsSync(CORPUS))(
  "each example of the model is refused about somebody else's page, and accepted about our text",
  async () => {
    const { ada, map } = await scene();
    const files = readdirSync(CORPUS).filter((name) => /^anno\d+\.json$/.test(name));
    expect(files).toHaveLength(41);
    for (const name of files) {
      const example = JSON.parse(readFileSync(`${CORPUS}/${name}`, "utf8"));
      const foreign = await ld("POST", container(map), { as: ada, body: example });
      expect([name, foreign.status]).toEqual([name, 400]);
      const ours = await ld("POST", container(map), {
        as: ada,
        body: { ...example, target: aboutUs(example.target, text(map)) },
      });
      expect([name, ours.status, ours.body.error?.message]).toEqual([name, 201, undefined]);
      if (example.body !== undefined) expect(ours.body.body).toEqual(example.body);
      expect(ours.body.via ?? null).toBe(example.via ?? example.id);
    }
  },
);

/** The example's target with our text as its source, and quotes and positions that the text has. */
function aboutUs(target: unknown, source: string): unknown {
  if (typeof target === "string") return source;
  if (Array.isArray(target)) return target.map((each) => aboutUs(each, source));
  const { id, items, source: from, selector, ...rest } = target as Record<string, unknown>;
  return {
    ...rest,
    ...(id !== undefined && { id: source }),
    ...(items !== undefined && { items: aboutUs(items, source) }),
    ...(from !== undefined && { source }),
    ...(selector !== undefined && { selector: inOurText(selector) }),
  };
}

function inOurText(selector: unknown): unknown {
  if (typeof selector !== "object" || selector === null) return selector;
  const fields = selector as Record<string, unknown>;
  if (fields.type === "TextQuoteSelector")
    return { type: fields.type, exact: "two years", prefix: "take ", suffix: "." };
  if (fields.type === "TextPositionSelector") return { type: fields.type, start: 6, end: 27 };
  return fields.refinedBy === undefined
    ? fields
    : { ...fields, refinedBy: inOurText(fields.refinedBy) };
}
