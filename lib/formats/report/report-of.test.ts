// The report says the whole argument in reading order, with what the brief says and what people said.
import { expect, test } from "vitest";
import type { FormatMap } from "../format-types";
import { sourceOf } from "../shared/source-of";
import { reportOf } from "./report-of";

const plain = {
  label: null,
  note: null,
  heldBy: null,
  stance: null,
  unstated: false,
  position: null,
};
const said = {
  parentId: null,
  aspect: null,
  criterion: null,
  source: null,
  author: "Ada",
  createdAt: "2026-01-02T03:04:05.000Z",
  resolved: false,
};
const TEXT = "Rents rise. Building is slow, and permits take two years.";

const MAP: FormatMap = {
  title: "Why rents rise",
  statements: [
    { ...plain, id: "main-0001", text: "Rents rise.", label: "Rents" },
    { ...plain, id: "slow-0001", text: "Building is slow.", note: "In towns." },
    { ...plain, id: "permits1", text: "Permits take two years." },
    {
      ...plain,
      id: "doubt-01",
      text: "Slow building need not raise rents.",
      heldBy: "Bo",
      stance: "reports",
    },
  ],
  inferences: [
    {
      id: "step-0001",
      kind: "support",
      premises: ["slow-0001", "permits1"],
      target: { type: "statement", id: "main-0001" },
      scheme: null,
    },
    {
      id: "step-0002",
      kind: "attack",
      premises: ["doubt-01"],
      target: { type: "inference", id: "step-0001" },
      scheme: null,
    },
    {
      id: "step-0003",
      kind: "support",
      premises: ["permits1"],
      target: { type: "statement", id: "doubt-01" },
      scheme: null,
    },
  ],
  passages: [
    {
      id: "passage1",
      exact: "Building is slow",
      prefix: "",
      suffix: "",
      start: 12,
      end: 28,
      statementIds: ["slow-0001"],
    },
    {
      id: "passage2",
      exact: "two years",
      prefix: "",
      suffix: "",
      start: 47,
      end: 56,
      statementIds: [],
    },
  ],
  annotations: [
    {
      ...said,
      id: "anno-001",
      target: { type: "statement", id: "slow-0001" },
      kind: "question",
      body: "How slow?",
      resolved: true,
    },
    {
      ...said,
      id: "anno-002",
      target: { type: "statement", id: "slow-0001" },
      kind: "comment",
      body: "Very.",
      parentId: "anno-001",
      author: "Bo",
    },
    {
      ...said,
      id: "anno-003",
      target: { type: "inference", id: "step-0001" },
      kind: "objection",
      body: "A leap.",
    },
    {
      ...said,
      id: "anno-004",
      target: { type: "passage", id: "passage2" },
      kind: "evidence",
      body: "Source?",
    },
    {
      ...said,
      id: "anno-005",
      target: { type: "map", id: "map" },
      kind: "comment",
      body: "Good map.",
    },
  ],
  mainClaimId: "main-0001",
  provenance: null,
};
const about = {
  series: null,
  publisher: "Press",
  publishedOn: "2022",
  source: null,
  notice: "A digest",
  disclaimer: "His views.",
  language: "en",
};
const brief = { ...about, title: "Rents", author: "A. Author", text: TEXT, markdown: TEXT };

test("every statement stands once in full, numbered below what it bears on, with quotes and threads", () => {
  const { entries, about: lines, counts } = reportOf(sourceOf({ map: MAP, brief }));
  expect(lines).toEqual(["Rents · A. Author", "Press, 2022"]);
  expect(counts).toBe("4 statements, 3 steps, 5 annotations");
  expect(entries.map(({ number, text, relation }) => `${number} ${relation} | ${text}`)).toEqual([
    "1 Main claim | Rents rise.",
    "1.1 Reason for “Rents”, together with “Permits take two years.” | Building is slow.",
    "1.2 Reason for “Rents”, together with “Building is slow.” | Permits take two years.",
    "1.3 Doubts the step from “Building is slow.” and “Permits take two years.” to “Rents” | Slow building need not raise rents.",
    "1.3.1 Reason for “Slow building need not…” | See 1.2: Permits take two years.",
  ]);
  const [, slow, permits, doubt] = entries;
  expect(slow).toMatchObject({ quotes: ["Building is slow"], note: "In towns.", onStep: [] });
  expect(slow?.annotations).toMatchObject([
    {
      word: "Question",
      author: "Ada",
      resolved: true,
      replies: [{ word: "Reply", author: "Bo", body: "Very." }],
    },
  ]);
  expect(permits?.onStep).toMatchObject([{ word: "Objection", body: "A leap." }]);
  expect(doubt?.attribution).toBe("Reported by Bo · not in the brief: the map-maker's");
});

test("annotations on the text and on the map stand at the end", () => {
  const { loose } = reportOf(sourceOf({ map: MAP, brief }));
  expect(loose.map(({ quote, annotations }) => [quote, annotations[0]?.body])).toEqual(
    expect.arrayContaining([
      ["two years", "Source?"],
      [null, "Good map."],
    ]),
  );
});
