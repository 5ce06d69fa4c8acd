import { describe, expect, it } from "vitest";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  passage,
  refusal,
  statement,
  step,
  TEST_MAP_ID,
} from "../testing/build";

const base = graphOf(
  statement("a"),
  statement("b"),
  step("i", "support", ["a"], "b"),
  passage("p", "visits help"),
  passage("q", "wait"),
);
const onA = on("statement", "a");
const threaded = applied(base, [
  annotation("first", onA),
  annotation("reply", onA, { parentId: idOf("first") }),
]).graph;
const later = { at: "2026-04-01T00:00:00.000Z", actorId: "person-otto" };

describe("addAnnotation", () => {
  it.each([
    ["statement", "a"],
    ["inference", "i"],
    ["passage", "p"],
  ] as const)("AN1 begins a thread on a %s that is there", (type, name) => {
    expect(refusal(base, annotation("n", on(type, name)))).toBeNull();
    expect(refusal(base, annotation("n", on(type, "gone")))).toBe("NOT_FOUND AN1");
  });

  it("AN1 begins a thread on the map under the map's own id", () => {
    expect(refusal(base, annotation("n", { type: "map", id: TEST_MAP_ID }))).toBeNull();
    expect(refusal(base, annotation("n", { type: "map", id: "another-map-01" }))).toBe(
      "NOT_FOUND AN1",
    );
  });

  it("AN1 notes the author and the time", () => {
    expect(
      applied(base, [annotation("n", onA)], later).graph.annotations.get(idOf("n")),
    ).toMatchObject({
      authorId: "person-otto",
      createdAt: later.at,
      editedAt: null,
      resolvedAt: null,
      hiddenAt: null,
      deletedAt: null,
      orphanOf: null,
    });
  });

  it("AN2 wants a body, but of a highlight that begins a thread", () => {
    expect(refusal(base, annotation("n", onA, { body: " " }))).toBe("INVALID AN2");
    expect(refusal(base, annotation("n", onA, { body: "x".repeat(10_001) }))).toBe("INVALID AN2");
    expect(refusal(base, annotation("n", onA, { kind: "highlight", body: "" }))).toBeNull();
    expect(
      refusal(
        threaded,
        annotation("n", onA, { kind: "highlight", body: "", parentId: idOf("first") }),
      ),
    ).toBe("INVALID AN2");
  });

  it("AN3 replies to a first annotation on its own target", () => {
    expect(threaded.annotations.get(idOf("reply"))?.parentId).toBe(idOf("first"));
    expect(refusal(threaded, annotation("n", onA, { parentId: idOf("reply") }))).toBe(
      "INVALID AN3",
    );
    expect(refusal(threaded, annotation("n", onA, { parentId: idOf("gone") }))).toBe(
      "NOT_FOUND AN3",
    );
    expect(
      refusal(threaded, annotation("n", on("statement", "b"), { parentId: idOf("first") })),
    ).toBe("INVALID AN3");
  });

  it("AN4 takes an aspect on an objection to an inference alone", () => {
    const aspect = "does-not-follow" as const;
    expect(
      refusal(base, annotation("n", on("inference", "i"), { kind: "objection", aspect })),
    ).toBeNull();
    expect(refusal(base, annotation("n", on("inference", "i"), { kind: "question", aspect }))).toBe(
      "INVALID AN4",
    );
    expect(refusal(base, annotation("n", onA, { kind: "objection", aspect }))).toBe("INVALID AN4");
  });

  it("AN5 takes a criterion on a request for evidence alone", () => {
    expect(
      refusal(base, annotation("n", onA, { kind: "evidence", criterion: "A study." })),
    ).toBeNull();
    expect(refusal(base, annotation("n", onA, { kind: "question", criterion: "A study." }))).toBe(
      "INVALID AN5",
    );
    expect(
      refusal(base, annotation("n", onA, { kind: "evidence", criterion: "x".repeat(2001) })),
    ).toBe("INVALID AN5");
  });

  it.each([
    "https://example.org",
    "http://example.org:8080/a?b#c",
    "https://zh.wikipedia.org/wiki/台北",
  ])("AN6 takes the source %s", (url) => {
    const { graph } = applied(base, [annotation("n", onA, { source: { url } })]);
    expect(graph.annotations.get(idOf("n"))?.source).toEqual({ url, quote: null });
  });

  it.each([
    "javascript:alert(1)",
    "ftp://example.org",
    "//example.org",
    "https://",
    "https://a b",
    "https://user:pw@example.org",
    `https://e.org/${"x".repeat(2000)}`,
  ])("AN6 refuses the source %s", (url) => {
    expect(refusal(base, annotation("n", onA, { source: { url, quote: "q" } }))).toBe(
      "INVALID AN6",
    );
  });
});
