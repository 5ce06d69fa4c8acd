import { describe, expect, it } from "vitest";
import { emptyGraph } from "../graph";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  passage,
  reasonOf,
  refusal,
  statement,
  step,
} from "../testing/build";

const edit = (name: string, fields: object) =>
  ({ v: 1, type: "editStatement", id: idOf(name), revision: 1, ...fields }) as const;
const remove = (name: string) => ({ v: 1, type: "removeStatement", id: idOf(name) }) as const;

describe("addStatement and editStatement", () => {
  it.each([
    ["an empty text", ""],
    ["a blank text", " \n\t"],
    ["a text of 2,001 characters", "🙂".repeat(2001)],
  ])("ST1 refuses %s", (_, text) => {
    expect(refusal(emptyGraph(), statement("a", { text }))).toBe("INVALID ST1");
    expect(refusal(graphOf(statement("a")), edit("a", { text }))).toBe("INVALID ST1");
  });

  it("ST1 takes 1 and 2,000 characters, counted as code points", () => {
    expect(refusal(emptyGraph(), statement("a", { text: "x" }))).toBeNull();
    expect(refusal(emptyGraph(), statement("a", { text: "🙂".repeat(2000) }))).toBeNull();
  });

  it("ST1 says how long the text is and what to do", () => {
    expect(reasonOf(emptyGraph(), statement("a", { text: "x".repeat(2500) }))?.message).toBe(
      "A statement has at most 2,000 characters; this one has 2,500. Shorten it.",
    );
  });

  it.each([
    ["too long", "x".repeat(25)],
    ["empty", ""],
    ["of two lines", "a\nb"],
  ])("ST2 refuses a label that is %s", (_, label) => {
    expect(refusal(emptyGraph(), statement("a", { label }))).toBe("INVALID ST2");
  });

  it("ST2 takes a label of 24 characters and none", () => {
    expect(refusal(emptyGraph(), statement("a", { label: "台".repeat(24) }))).toBeNull();
    expect(refusal(emptyGraph(), statement("a", { label: null }))).toBeNull();
  });

  it("ST11 says whether the text states it, when adding and when editing", () => {
    const graph = graphOf(statement("a", { unstated: true }), statement("b"));
    expect(graph.statements.get(idOf("a"))?.unstated).toBe(true);
    expect(graph.statements.get(idOf("b"))?.unstated).toBe(false);
    const after = applied(graph, [edit("b", { unstated: true }), edit("a", { text: "New." })]);
    expect(after.graph.statements.get(idOf("b"))).toMatchObject({ unstated: true, revision: 2 });
    expect(after.graph.statements.get(idOf("a"))).toMatchObject({ unstated: true, revision: 2 });
  });

  it("ST12 keeps the annotation that a statement was made from, there or not", () => {
    const from = idOf("gone");
    const graph = graphOf(statement("a", { fromAnnotation: from }), statement("b"));
    expect(graph.statements.get(idOf("a"))?.fromAnnotation).toBe(from);
    expect(graph.statements.get(idOf("b"))?.fromAnnotation).toBeNull();
    expect(refusal(graph, statement("c", { fromAnnotation: "short" }))).toBe("INVALID OP2");
    expect(refusal(graph, edit("a", { fromAnnotation: from }))).toBe("INVALID OP1");
  });

  it.each([
    ["note", { note: "x".repeat(10_001) }, "INVALID ST3"],
    ["heldBy", { heldBy: "x".repeat(201) }, "INVALID ST3"],
  ])("ST3 refuses a %s that is too long", (_, fields, expected) => {
    expect(refusal(emptyGraph(), statement("a", fields))).toBe(expected);
  });

  it("ST3 keeps note, holder and stance, and null for none", () => {
    const full = { note: "n", heldBy: "The ministry", stance: "reports" } as const;
    const graph = graphOf(statement("a", full), statement("b"));
    expect(graph.statements.get(idOf("a"))).toMatchObject(full);
    expect(graph.statements.get(idOf("b"))).toMatchObject({
      label: null,
      note: null,
      heldBy: null,
      stance: null,
      position: null,
    });
  });

  it("ST4 begins at revision 1 with author, time and ordinal of the context", () => {
    const { graph } = applied(emptyGraph(), [statement("a")], {
      actorId: "person-otto",
      at: "2026-01-02T03:04:05.000Z",
      ordinal: 7000,
    });
    expect(graph.statements.get(idOf("a"))).toMatchObject({
      revision: 1,
      createdBy: "person-otto",
      createdAt: "2026-01-02T03:04:05.000Z",
      ordinal: 7000,
    });
  });

  it("ST5 changes the named fields alone and counts the revision", () => {
    const before = graphOf(statement("a", { label: "Old", note: "Note" }));
    const after = applied(before, [edit("a", { text: "New.", label: null })]).graph.statements.get(
      idOf("a"),
    );
    expect(after).toEqual({
      ...before.statements.get(idOf("a")),
      text: "New.",
      label: null,
      revision: 2,
    });
  });

  it("ST6 refuses an edit from another revision", () => {
    const graph = applied(graphOf(statement("a")), [edit("a", { text: "One." })]).graph;
    expect(refusal(graph, edit("a", { text: "Two." }))).toBe("CONFLICT ST6");
    expect(refusal(graph, { ...edit("a", { text: "Two." }), revision: 3 })).toBe("CONFLICT ST6");
    expect(refusal(graph, { ...edit("a", { text: "Two." }), revision: 2 })).toBeNull();
  });
});

describe("setPosition", () => {
  it("ST7 pins and unpins without a new revision", () => {
    const pin = (position: { x: number; y: number } | null) =>
      ({ v: 1, type: "setPosition", id: idOf("a"), position }) as const;
    const pinned = applied(graphOf(statement("a")), [pin({ x: -3.5, y: 9 })]).graph;
    expect(pinned.statements.get(idOf("a"))).toMatchObject({
      position: { x: -3.5, y: 9 },
      revision: 1,
    });
    expect(applied(pinned, [pin(null)]).graph.statements.get(idOf("a"))?.position).toBeNull();
    expect(refusal(pinned, pin({ x: 1_000_001, y: 0 }))).toBe("INVALID OP1");
    expect(refusal(pinned, pin({ x: Number.NaN, y: 0 }))).toBe("INVALID OP1");
  });
});

describe("removeStatement", () => {
  const graph = graphOf(
    statement("main"),
    statement("a"),
    statement("b"),
    statement("c"),
    statement("d"),
    step("i-a", "support", ["a"], "main"),
    step("i-ab", "attack", ["a", "b"], "main"),
    step("i-c", "support", ["c"], "a"),
    step("u-1", "attack", ["d"], "step:i-a"),
    step("u-2", "attack", ["c"], "step:u-1"),
    passage("p", "Visits would provoke a crisis", ["a", "b"]),
  );

  it("ST8 removes what targets it and what has it as the only premise, in one patch", () => {
    const { graph: after, patch } = applied(graph, [remove("a")]);
    expect(Object.keys(patch.inferences?.removed ?? {}).sort()).toEqual(
      ["i-a", "i-c", "u-1", "u-2"].map(idOf).sort(),
    );
    expect([...after.inferences.keys()]).toEqual([idOf("i-ab")]);
    expect(Object.keys(patch.statements?.removed ?? {})).toEqual([idOf("a")]);
  });

  it("ST9 takes it out of inferences with other premises", () => {
    expect(applied(graph, [remove("a")]).graph.inferences.get(idOf("i-ab"))?.premises).toEqual([
      idOf("b"),
    ]);
  });

  it("ST10 takes its links away and leaves the passage", () => {
    expect(applied(graph, [remove("a")]).graph.passages.get(idOf("p"))?.statementIds).toEqual([
      idOf("b"),
    ]);
    const both = applied(graph, [remove("a"), remove("b")]).graph;
    expect(both.passages.get(idOf("p"))?.statementIds).toEqual([]);
    expect(both.inferences.size).toBe(0);
  });

  it("UC2 removes undercuts of undercuts with the step that they hang on", () => {
    expect(applied(graph, [remove("a")]).graph.inferences.has(idOf("u-2"))).toBe(false);
  });

  it("MC2 unnames a main claim that goes", () => {
    const named = applied(graph, [{ v: 1, type: "setMainClaim", statementId: idOf("a") }]).graph;
    const { graph: after, patch } = applied(named, [remove("a")]);
    expect(after.mainClaimId).toBeNull();
    expect(patch.mainClaimId).toEqual([idOf("a"), null]);
  });

  it("AN12 leaves its annotations as orphans that know what it said", () => {
    const annotated = applied(graph, [
      annotation("n-a", on("statement", "a")),
      annotation("n-i", on("inference", "i-a")),
    ]).graph;
    const after = applied(annotated, [remove("a")]).graph;
    expect(after.annotations.get(idOf("n-a"))?.orphanOf).toBe("Statement a.");
    expect(after.annotations.get(idOf("n-i"))?.orphanOf).toBe(
      "“Statement a.” supports “Statement main.”",
    );
  });
});

describe("setMainClaim", () => {
  it("MC1 names a statement that is there, or none", () => {
    const name = (statementId: string | null) =>
      ({ v: 1, type: "setMainClaim", statementId }) as const;
    const graph = applied(graphOf(statement("a")), [name(idOf("a"))]).graph;
    expect(graph.mainClaimId).toBe(idOf("a"));
    expect(applied(graph, [name(null)]).graph.mainClaimId).toBeNull();
    expect(refusal(graph, name(idOf("gone")))).toBe("NOT_FOUND MC1");
  });
});
