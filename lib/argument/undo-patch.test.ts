import { describe, expect, it } from "vitest";
import { eraseAnnotations, eraseFromOperations } from "./erase-annotations";
import type { Operation } from "./operations/operation";
import type { Patch } from "./patch";
import type { ArgumentGraph } from "./records";
import { annotation, applied, graphOf, idOf, on, passage, statement, step } from "./testing/build";
import { undoPatch } from "./undo-patch";

const onA = on("statement", "a");
const graph = graphOf(
  statement("a"),
  statement("b"),
  step("i", "support", ["a"], "b"),
  passage("p", "wait", ["a"]),
  annotation("first", onA),
  annotation("reply", onA, { parentId: idOf("first") }),
);
const edit = (revision: number, fields: object): Operation => ({
  v: 1,
  type: "editStatement",
  id: idOf("a"),
  revision,
  ...fields,
});
const pin: Operation = { v: 1, type: "setPosition", id: idOf("a"), position: { x: 1, y: 1 } };
const removeA: Operation = { v: 1, type: "removeStatement", id: idOf("a") };

function undone(after: ArgumentGraph, patch: Patch): ArgumentGraph {
  const result = undoPatch(after, patch);
  if (!result.ok) throw new Error(result.reason.message);
  return result.value.graph;
}

function refused(after: ArgumentGraph, patch: Patch): string | null {
  const result = undoPatch(after, patch);
  return result.ok ? null : `${result.reason.code} ${result.reason.rule}`;
}

describe("undoPatch", () => {
  it("PT6 brings back a removed statement with all that went with it", () => {
    const { graph: after, patch } = applied(graph, [removeA]);
    expect(undone(after, patch)).toEqual(graph);
  });

  it("PT6 keeps what others changed beside it", () => {
    const moved = applied(graph, [pin]);
    const edited = applied(moved.graph, [edit(1, { text: "Other words." })]).graph;
    expect(undone(edited, moved.patch).statements.get(idOf("a"))).toMatchObject({
      position: null,
      text: "Other words.",
      revision: 2,
    });
  });

  it("PT6 gives a restored target back to replies written meanwhile, and passes over deleted ones", () => {
    const { graph: after, patch } = applied(graph, [removeA]);
    const later = applied(after, [
      annotation("late", onA, { parentId: idOf("first") }),
      { v: 1, type: "removeAnnotation", id: idOf("reply") },
      { v: 1, type: "removeAnnotation", id: idOf("first") },
    ]).graph;
    const back = undone(later, patch);
    expect(back.annotations.get(idOf("late"))?.orphanOf).toBeNull();
    expect(back.annotations.get(idOf("first"))).toMatchObject({ orphanOf: null, body: "" });
    expect(back.annotations.has(idOf("reply"))).toBe(false);
  });

  it("PT6 can be undone itself", () => {
    const { graph: after, patch } = applied(graph, [removeA]);
    const first = undoPatch(after, patch);
    expect(first.ok && undone(first.value.graph, first.value.patch)).toEqual(after);
  });

  it("PT7 refuses where a field was changed since", () => {
    const first = applied(graph, [edit(1, { text: "One." })]);
    const second = applied(first.graph, [edit(2, { text: "Two." })]);
    expect(refused(second.graph, first.patch)).toBe("CONFLICT PT7");
    expect(refused(second.graph, second.patch)).toBeNull();
  });

  it("PT7 refuses where an added record was changed or removed, or a removed id is taken", () => {
    const added = applied(graph, [statement("c")]);
    const pinned = applied(added.graph, [{ ...pin, id: idOf("c") }]).graph;
    expect(refused(pinned, added.patch)).toBe("CONFLICT PT7");
    expect(refused(graph, added.patch)).toBe("CONFLICT PT7");
    const removed = applied(graph, [removeA]);
    expect(refused(applied(removed.graph, [statement("a")]).graph, removed.patch)).toBe(
      "CONFLICT PT7",
    );
  });

  it("PT7 refuses where the main claim was named again", () => {
    const name = (target: string): Operation => ({
      v: 1,
      type: "setMainClaim",
      statementId: idOf(target),
    });
    const first = applied(graph, [name("a")]);
    expect(undone(first.graph, first.patch).mainClaimId).toBeNull();
    expect(refused(applied(first.graph, [name("b")]).graph, first.patch)).toBe("CONFLICT PT7");
  });

  it("PT8 gives an undone text a new revision, so that an edit from the undone one is stale", () => {
    const edited = applied(graph, [edit(1, { text: "One." })]);
    const back = undone(edited.graph, edited.patch);
    expect(back.statements.get(idOf("a"))).toMatchObject({ text: "Statement a.", revision: 3 });
  });

  it("PT9 refuses where others have built on what it takes away", () => {
    const added = applied(graph, [statement("c")]);
    for (const use of [
      step("j", "support", ["c"], "b"),
      passage("q", "Planning", ["c"]),
      annotation("m", on("statement", "c")),
    ]) {
      expect(refused(applied(added.graph, [use]).graph, added.patch)).toBe("CONFLICT PT9");
    }
    const thread = applied(graph, [annotation("m", onA)]);
    const answered = applied(thread.graph, [annotation("n", onA, { parentId: idOf("m") })]).graph;
    expect(refused(answered, thread.patch)).toBe("CONFLICT PT9");
    expect(undone(thread.graph, thread.patch)).toEqual(graph);
  });

  it("PT10 does not bring back what its author deleted", () => {
    const removed = applied(graph, [{ v: 1, type: "removeAnnotation", id: idOf("reply") }]);
    const buried = applied(graph, [{ v: 1, type: "removeAnnotation", id: idOf("first") }]);
    expect(refused(removed.graph, removed.patch)).toBe("CONFLICT PT10");
    expect(refused(buried.graph, buried.patch)).toBe("CONFLICT PT10");
    const edited = applied(graph, [
      { v: 1, type: "editAnnotation", id: idOf("first"), body: "Better." },
    ]);
    const gone = applied(edited.graph, [
      { v: 1, type: "removeAnnotation", id: idOf("first") },
    ]).graph;
    expect(refused(gone, edited.patch)).toBe("CONFLICT PT10");
  });
});

describe("erasing", () => {
  const ids = new Set([idOf("n")]);
  const operations: Operation[] = [
    annotation("n", onA, {
      kind: "evidence",
      body: "SECRET",
      criterion: "SECRET",
      source: { url: "https://example.org/SECRET" },
    }),
    annotation("m", onA, { body: "kept" }),
    { v: 1, type: "editAnnotation", id: idOf("n"), body: "SECRET again" },
    { v: 1, type: "resolveAnnotation", id: idOf("n"), resolved: true },
  ];

  it("PT11 takes what annotations said out of a patch, added, updated or removed", () => {
    const first = applied(graph, operations.slice(0, 2));
    const second = applied(first.graph, operations.slice(2));
    const third = applied(second.graph, [{ v: 1, type: "removeAnnotation", id: idOf("n") }]);
    for (const { patch } of [first, second, third]) {
      expect(JSON.stringify(patch)).toContain("SECRET");
      expect(JSON.stringify(eraseAnnotations(patch, ids))).not.toContain("SECRET");
    }
    expect(JSON.stringify(eraseAnnotations(first.patch, ids))).toContain("kept");
  });

  it("PT13 does not take back a new revision of the brief, and takes back older changes beside it", () => {
    expect(refused(graph, { briefRevision: [1, 2] })).toBe("CONFLICT PT13");
    const renamed = applied(graph, [edit(1, { text: "Renamed." })]);
    expect(undone(renamed.graph, renamed.patch).statements.get(idOf("a"))?.text).toBe(
      "Statement a.",
    );
  });

  it("PT11 takes it out of operations too", () => {
    const text = JSON.stringify(eraseFromOperations(operations, ids));
    expect(text).not.toContain("SECRET");
    expect(text).toContain("kept");
  });
});
