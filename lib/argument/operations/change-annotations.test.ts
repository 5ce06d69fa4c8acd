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
} from "../testing/build";
import type { Operation } from "./operation";

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
const op = (type: "removeAnnotation", name: string): Operation => ({ v: 1, type, id: idOf(name) });
const edit = (name: string, fields: object = {}): Operation => ({
  v: 1,
  type: "editAnnotation",
  id: idOf(name),
  body: "Better.",
  ...fields,
});
const resolve = (name: string, resolved: boolean): Operation => ({
  v: 1,
  type: "resolveAnnotation",
  id: idOf(name),
  resolved,
});
const hide = (name: string, hidden: boolean): Operation => ({
  v: 1,
  type: "hideAnnotation",
  id: idOf(name),
  hidden,
});
const later = { at: "2026-04-01T00:00:00.000Z", actorId: "person-otto" };

describe("changing an annotation", () => {
  it("AN7 changes what is named and marks it as edited", () => {
    const graph = applied(base, [
      annotation("n", onA, { kind: "evidence", criterion: "Old." }),
    ]).graph;
    const after = applied(
      graph,
      [edit("n", { source: { url: "https://example.org" } })],
      later,
    ).graph;
    expect(after.annotations.get(idOf("n"))).toEqual({
      ...graph.annotations.get(idOf("n")),
      body: "Better.",
      source: { url: "https://example.org", quote: null },
      editedAt: later.at,
    });
    expect(refusal(graph, edit("n", { body: "" }))).toBe("INVALID AN2");
  });

  it("AN7 refuses the edit of a deleted one", () => {
    const graph = applied(threaded, [op("removeAnnotation", "first")]).graph;
    expect(refusal(graph, edit("first"))).toBe("CONFLICT AN7");
  });

  it("AN8 resolves and reopens a thread, and notes who and when", () => {
    const resolved = applied(threaded, [resolve("first", true)], later).graph;
    expect(resolved.annotations.get(idOf("first"))).toMatchObject({
      resolvedAt: later.at,
      resolvedBy: "person-otto",
    });
    const reopened = applied(resolved, [resolve("first", false)], later).graph;
    expect(reopened.annotations.get(idOf("first"))).toEqual(
      threaded.annotations.get(idOf("first")),
    );
    expect(refusal(threaded, resolve("reply", true))).toBe("INVALID AN8");
  });

  it("AN9 removes one without replies", () => {
    const after = applied(threaded, [op("removeAnnotation", "reply")]).graph;
    expect([...after.annotations.keys()]).toEqual([idOf("first")]);
  });

  it("AN9 leaves an empty tombstone where replies hang", () => {
    const rich = applied(base, [
      annotation("n", onA, {
        kind: "evidence",
        criterion: "Secret.",
        source: { url: "https://example.org" },
      }),
      annotation("m", onA, { parentId: idOf("n") }),
    ]).graph;
    const after = applied(rich, [op("removeAnnotation", "n")], later).graph;
    expect(after.annotations.get(idOf("n"))).toMatchObject({
      body: "",
      criterion: null,
      source: null,
      deletedAt: later.at,
    });
    expect(refusal(after, op("removeAnnotation", "n"))).toBe("CONFLICT AN9");
  });

  it("AN10 removes a tombstone with its last reply", () => {
    const two = applied(threaded, [
      annotation("reply-2", onA, { parentId: idOf("first") }),
      op("removeAnnotation", "first"),
    ]).graph;
    const one = applied(two, [op("removeAnnotation", "reply")]).graph;
    expect([...one.annotations.keys()]).toEqual([idOf("first"), idOf("reply-2")]);
    expect(applied(one, [op("removeAnnotation", "reply-2")]).graph.annotations.size).toBe(0);
  });

  it("AN11 hides and shows without touching anything else", () => {
    const hidden = applied(threaded, [hide("reply", true)], later).graph;
    expect(hidden.annotations.get(idOf("reply"))).toEqual({
      ...threaded.annotations.get(idOf("reply")),
      hiddenAt: later.at,
    });
    expect(applied(hidden, [hide("reply", false)]).graph.annotations).toEqual(threaded.annotations);
  });

  it("AN12 keeps an orphan an orphan though its target's id comes back", () => {
    const after = applied(threaded, [
      { v: 1, type: "removeStatement", id: idOf("a") },
      statement("a", { text: "Another." }),
    ]).graph;
    expect(after.annotations.get(idOf("first"))?.orphanOf).toBe("Statement a.");
    expect(
      applied(after, [{ v: 1, type: "removeStatement", id: idOf("a") }]).graph.annotations.get(
        idOf("first"),
      )?.orphanOf,
    ).toBe("Statement a.");
  });

  it("AN13 makes a reply to an orphan an orphan of the same", () => {
    const orphaned = applied(threaded, [{ v: 1, type: "removeStatement", id: idOf("a") }]).graph;
    const after = applied(orphaned, [annotation("late", onA, { parentId: idOf("first") })]).graph;
    expect(after.annotations.get(idOf("late"))?.orphanOf).toBe("Statement a.");
    expect(refusal(orphaned, annotation("late", onA))).toBe("NOT_FOUND AN1");
  });
});
