import { describe, expect, it } from "vitest";
import { quoteAt } from "../passage-quote";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  passage,
  refusal,
  statement,
  TEST_TEXT,
} from "../testing/build";
import type { AddPassage } from "./add-passage";
import type { Operation } from "./operation";

const base = graphOf(statement("a"), statement("b"));
const quote = "provoke a crisis 🙂, and";
const start = TEST_TEXT.indexOf(quote);
const mark = (changes: Partial<AddPassage> = {}): Operation => ({
  v: 1,
  type: "addPassage",
  id: idOf("p"),
  briefRevision: 1,
  ...quoteAt(TEST_TEXT, start, start + quote.length),
  ...changes,
});
const link = (type: "linkPassage" | "unlinkPassage", name: string): Operation => ({
  v: 1,
  type,
  id: idOf("p"),
  statementId: idOf(name),
});

describe("addPassage", () => {
  it("PA1 wants a brief in its current revision", () => {
    expect(refusal(base, mark(), { brief: null })).toBe("INVALID PA1");
    expect(refusal(base, mark({ briefRevision: 2 }))).toBe("CONFLICT PA1");
    expect(applied(base, [mark()]).graph.passages.get(idOf("p"))).toMatchObject({
      briefId: "brief-000001",
      briefRevision: 1,
      exact: quote,
    });
  });

  it.each([
    ["another quote", { exact: "provoke a crisis 🙂, AND" }],
    ["another place", { start: start + 1, end: start + 1 + quote.length }],
    ["an end before its start", { start: start + 5, end: start }],
    ["an end beyond the text", { start: TEST_TEXT.length, end: TEST_TEXT.length + quote.length }],
    ["nothing", { exact: "", end: start }],
    ["20,001 characters", { exact: "x".repeat(20_001), end: start + 20_001 }],
  ])("PA2 refuses %s", (_, changes) => {
    expect(refusal(base, mark(changes))).toBe("INVALID PA2");
  });

  it("PA2 refuses half a character as text that cannot be stored", () => {
    const half = TEST_TEXT.indexOf("🙂") + 1;
    expect(
      refusal(base, mark({ start: half, end: half + 3, exact: TEST_TEXT.slice(half, half + 3) })),
    ).toBe("INVALID OP4");
  });

  it("PA3 wants what stands before and after, as much of it as is given", () => {
    expect(refusal(base, mark({ prefix: "nothing like it" }))).toBe("INVALID PA3");
    expect(refusal(base, mark({ suffix: "nothing like it" }))).toBe("INVALID PA3");
    expect(refusal(base, mark({ prefix: "x".repeat(65) }))).toBe("INVALID PA3");
    expect(refusal(base, mark({ prefix: "", suffix: " a cr" }))).toBeNull();
  });

  it("PA3 quoteAt never cuts a character in two", () => {
    for (let from = 0; from < TEST_TEXT.length; from += 1) {
      const cut = quoteAt(TEST_TEXT, from, Math.min(TEST_TEXT.length, from + 7));
      expect(refusal(base, mark(cut)), `from ${from}`).toBeNull();
    }
  });

  it("PA4 anchors statements that are there, once each, or none", () => {
    expect(refusal(base, mark({ statementIds: [idOf("a"), idOf("a")] }))).toBe("INVALID PA4");
    expect(refusal(base, mark({ statementIds: [idOf("gone")] }))).toBe("NOT_FOUND PA4");
    expect(applied(base, [mark()]).graph.passages.get(idOf("p"))?.statementIds).toEqual([]);
    expect(
      applied(base, [mark({ statementIds: [idOf("b"), idOf("a")] })]).graph.passages.get(idOf("p"))
        ?.statementIds,
    ).toEqual([idOf("b"), idOf("a")]);
  });
});

describe("changing a passage", () => {
  const marked = applied(base, [mark({ statementIds: [idOf("a")] })]).graph;

  it("PA5 links a statement once", () => {
    expect(
      applied(marked, [link("linkPassage", "b")]).graph.passages.get(idOf("p"))?.statementIds,
    ).toEqual([idOf("a"), idOf("b")]);
    expect(refusal(marked, link("linkPassage", "a"))).toBe("CONFLICT PA5");
    expect(refusal(marked, link("linkPassage", "gone"))).toBe("NOT_FOUND OP5");
  });

  it("PA6 unlinks a statement that is linked", () => {
    expect(
      applied(marked, [link("unlinkPassage", "a")]).graph.passages.get(idOf("p"))?.statementIds,
    ).toEqual([]);
    expect(refusal(marked, link("unlinkPassage", "b"))).toBe("CONFLICT PA6");
  });

  it("PA7 removes the passage, keeps its statements, and its annotations keep the quote", () => {
    const annotated = applied(marked, [annotation("n", on("passage", "p"))]).graph;
    const after = applied(annotated, [{ v: 1, type: "removePassage", id: idOf("p") }]).graph;
    expect(after.passages.size).toBe(0);
    expect(after.statements).toEqual(base.statements);
    expect(after.annotations.get(idOf("n"))?.orphanOf).toBe(quote);
  });

  it("PA1 leaves passages of an older revision standing when the brief is revised", () => {
    const revised = { brief: { id: "brief-000001", revision: 2, text: `New. ${TEST_TEXT}` } };
    expect(refusal(marked, link("linkPassage", "b"), revised)).toBeNull();
    expect(refusal(marked, passage("q", "Planning"), revised)).toBe("CONFLICT PA1");
  });
});

describe("movePassage", () => {
  const marked = applied(base, [mark({ statementIds: [idOf("a")] })], {}).graph;
  const text = `New. ${TEST_TEXT.replace("a crisis 🙂", "a grave crisis")}`;
  const revised = { brief: { id: "brief-000001", revision: 2, text } };
  const words = "provoke a grave crisis, and";
  const from = text.indexOf(words);
  const move = (changes: object = {}): Operation => ({
    v: 1,
    type: "movePassage",
    id: idOf("p"),
    briefRevision: 2,
    ...quoteAt(text, from, from + words.length),
    ...changes,
  });

  it("PA8 gives a passage a place in the current revision, and keeps what hangs on it", () => {
    const annotated = applied(marked, [annotation("n", on("passage", "p"))]).graph;
    const moved = applied(annotated, [move()], revised).graph;
    const before = annotated.passages.get(idOf("p"));
    const quoted = { briefRevision: 2, ...quoteAt(text, from, from + words.length) };
    expect(moved.passages.get(idOf("p"))).toEqual({ ...before, ...quoted });
    expect(moved.annotations).toEqual(annotated.annotations);
    expect(applied(moved, [move()], revised).patch).toEqual({});
  });

  it("PA8 refuses another revision, other words and what is not there", () => {
    expect(refusal(marked, move({ briefRevision: 1 }), revised)).toBe("CONFLICT PA1");
    expect(refusal(marked, move({ exact: words.toUpperCase() }), revised)).toBe("INVALID PA2");
    expect(refusal(marked, move({ prefix: "Old. " }), revised)).toBe("INVALID PA3");
    expect(refusal(marked, move(), { brief: null })).toBe("INVALID PA1");
  });

  it("PA9 leaves a passage of an older revision with its quote and its statements", () => {
    expect(applied(marked, [statement("z")], revised).graph.passages).toEqual(marked.passages);
    expect(
      applied(marked, [link("linkPassage", "b")], revised).graph.passages.get(idOf("p")),
    ).toEqual({
      ...marked.passages.get(idOf("p")),
      statementIds: [idOf("a"), idOf("b")],
    });
  });
});
