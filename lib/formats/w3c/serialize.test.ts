// Annotations as JSON-LD: every one that stands, with words, motivation, author and both selectors.
import { expect, test } from "vitest";
import type { FormatMap } from "../format-types";
import { sourceOf } from "../shared/source-of";
import { checkWebAnnotation } from "./check-model";
import { PAGE_SIZE, serialize } from "./serialize";

const TEXT = "Rents rise because building is slow.";
const OPTIONS = { annotations: true, at: "2026-01-01T00:00:00.000Z" };

function mapWith(count: number): FormatMap {
  const passage = {
    id: "passage-1",
    exact: "building",
    prefix: "because ",
    suffix: " is slow.",
    start: 19,
    end: 27,
  };
  return {
    title: "Rents",
    statements: [
      {
        id: "statement-1",
        text: "Rents rise.",
        label: null,
        note: null,
        heldBy: null,
        stance: null,
        unstated: false,
        position: null,
      },
    ],
    inferences: [],
    passages: [{ ...passage, statementIds: ["statement-1"] }],
    annotations: Array.from({ length: count }, (_, at) => ({
      id: `annotation-${at}`,
      target:
        at % 2 === 0
          ? { type: "passage", id: "passage-1" }
          : { type: "statement", id: "statement-1" },
      kind: at % 2 === 0 ? "question" : "objection",
      body: `Words <b>${at}</b> & "quotes"`,
      parentId: null,
      aspect: null,
      criterion: null,
      source: null,
      author: "Ada",
      createdAt: "2026-01-01T00:00:00.000Z",
      resolved: at === 1,
    })),
    mainClaimId: null,
    provenance: null,
  };
}

function written(count: number) {
  const none = {
    author: null,
    source: null,
    series: null,
    publisher: null,
    publishedOn: null,
    language: null,
    notice: null,
    disclaimer: null,
  };
  const brief = { title: "Rents", text: TEXT, markdown: TEXT, ...none };
  const source = {
    ...sourceOf({ map: mapWith(count), brief }),
    url: "https://maps.example.org/maps/rents",
  };
  const { content, report } = serialize(source, OPTIONS);
  return { collection: JSON.parse(content), report };
}

test("an annotation keeps to the model and points at the words in two ways", () => {
  const { collection, report } = written(2);
  expect(collection).toMatchObject({
    type: "AnnotationCollection",
    total: 2,
    label: "Annotations on “Rents”",
  });
  const [question, objection] = collection.first.items;
  for (const item of [question, objection])
    checkWebAnnotation({ "@context": collection["@context"], ...item });
  expect(question).toMatchObject({
    motivation: "questioning",
    creator: { type: "Person", name: "Ada" },
    body: { type: "TextualBody", value: 'Words <b>0</b> & "quotes"', purpose: "questioning" },
    target: {
      source: "https://maps.example.org/api/maps/map/text",
      selector: [
        { type: "TextQuoteSelector", exact: "building", prefix: "because ", suffix: " is slow." },
        { type: "TextPositionSelector", start: 19, end: 27 },
      ],
    },
  });
  expect(objection).toMatchObject({
    motivation: "assessing",
    target: {
      scope: "https://maps.example.org/maps/rents#s-statement-1",
      selector: [{ exact: "building" }, {}],
    },
    "counterpoint:resolved": "2026-01-01T00:00:00.000Z",
  });
  expect(report.items.map(({ code }) => code)).toEqual(["argument-not-written"]);
});

test("more than a page hold together: every annotation is there once, in order", () => {
  const { collection } = written(PAGE_SIZE + 3);
  const ids: string[] = [];
  for (let page = collection.first; page; page = page.next) {
    expect(page.startIndex).toBe(ids.length);
    ids.push(...page.items.map(({ id }: { id: string }) => id));
  }
  expect(ids).toHaveLength(PAGE_SIZE + 3);
  expect(new Set(ids).size).toBe(PAGE_SIZE + 3);
});

test("a map without annotations is an empty collection", () => {
  expect(written(0).collection).toMatchObject({ total: 0, first: { items: [] } });
});
