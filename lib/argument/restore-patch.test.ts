import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOperation } from "./apply-operation";
import { checkInvariants } from "./check-invariants";
import { emptyGraph, graphToRecords } from "./graph";
import type { Operation } from "./operations/operation";
import { quoteAt } from "./passage-quote";
import { applyPatch, isEmptyPatch } from "./patch";
import type { ArgumentGraph } from "./records";
import { restorePatch } from "./restore-patch";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  passage,
  statement,
  step,
  TEST_TEXT,
  testContext,
} from "./testing/build";
import { createRandomOperations } from "./testing/random-operations";
import { undoPatch } from "./undo-patch";

const then = graphOf(
  statement("c"),
  statement("s"),
  statement("t"),
  statement("x"),
  statement("y"),
  step("up", "support", ["s"], "c"),
  step("under", "support", ["x", "y"], "s"),
  step("doubt", "attack", ["t"], "step:up"),
  passage("p", "Visits", ["s", "c"]),
  passage("q", "Planning", ["x"]),
  annotation("n", on("statement", "s")),
  annotation("m", on("inference", "under")),
  { v: 1, type: "setMainClaim", statementId: idOf("s") },
);
const remove = (name: string): Operation => ({ v: 1, type: "removeStatement", id: idOf(name) });
const edit = (name: string, text: string): Operation => ({
  v: 1,
  type: "editStatement",
  id: idOf(name),
  revision: 1,
  text,
});

function restored(now: ArgumentGraph, to: ArgumentGraph, name?: string): ArgumentGraph {
  const result = restorePatch(now, to, name === undefined ? undefined : idOf(name));
  if (!result.ok) throw new Error(result.reason.message);
  return result.value.graph;
}

function refused(now: ArgumentGraph, to: ArgumentGraph, name?: string): string | null {
  const result = restorePatch(now, to, name === undefined ? undefined : idOf(name));
  return result.ok ? null : `${result.reason.code} ${result.reason.rule}`;
}

/** The graphs that a random run goes through. */
function moments(seed: number, length: number): readonly ArgumentGraph[] {
  const operations = createRandomOperations(seed);
  const graphs = [emptyGraph()];
  for (let at = 1; at <= length; at += 1) {
    const graph = graphs.at(-1) ?? emptyGraph();
    const result = applyOperation(graph, operations.next(graph), testContext({ ordinal: at }));
    if (result.ok) graphs.push(result.value.graph);
  }
  return graphs;
}

describe("restoring a whole map", () => {
  it("RS1 brings back statements, steps, links and the main claim, and takes away what was added", () => {
    const now = applied(then, [
      remove("s"),
      edit("c", "Other words."),
      { v: 1, type: "setPosition", id: idOf("t"), position: { x: 5, y: 5 } },
      statement("new"),
      step("j", "attack", ["new"], "c"),
      passage("r", "Nobody", ["new"]),
    ]).graph;
    const back = restored(now, then);
    const c = then.statements.get(idOf("c"));
    expect(back.statements.get(idOf("c"))).toEqual({ ...c, revision: 3 });
    expect({ ...back, statements: null, annotations: null }).toEqual({
      ...then,
      statements: null,
      annotations: null,
    });
    expect([...back.statements.keys()].sort()).toEqual([...then.statements.keys()].sort());
  });

  it("RS1 changes nothing where nothing differs", () => {
    const result = restorePatch(then, then);
    expect(result.ok && isEmptyPatch(result.value.patch)).toBe(true);
  });

  it("RS2 keeps annotations as they are, orphans what loses its target, and gives orphans theirs back", () => {
    const now = applied(then, [
      remove("s"),
      statement("new"),
      annotation("late", on("statement", "new")),
      annotation("reply", on("statement", "new"), { parentId: idOf("late") }),
      { v: 1, type: "editAnnotation", id: idOf("n"), body: "Said better." },
    ]).graph;
    const back = restored(now, then);
    expect(back.annotations.get(idOf("n"))).toMatchObject({ orphanOf: null, body: "Said better." });
    expect(back.annotations.get(idOf("m"))?.orphanOf).toBeNull();
    for (const name of ["late", "reply"])
      expect(back.annotations.get(idOf(name))?.orphanOf).toBe("Statement new.");
    expect(restored(back, now).annotations.get(idOf("late"))?.orphanOf).toBeNull();
  });

  it("RS3 gives words that change a new revision, and a pin alone none", () => {
    const edited = applied(then, [edit("c", "Other words.")]).graph;
    expect(restored(edited, then).statements.get(idOf("c"))?.revision).toBe(3);
    const pin: Operation = { v: 1, type: "setPosition", id: idOf("c"), position: { x: 1, y: 1 } };
    const pinned = applied(then, [pin]).graph;
    expect(restored(pinned, then).statements.get(idOf("c"))).toEqual(
      then.statements.get(idOf("c")),
    );
  });

  it("RS4 keeps passages that the discussion points at", () => {
    const now = applied(then, [
      passage("bare", "Officers"),
      passage("noted", "trade", ["c"]),
      passage("plain", "lives", ["c"]),
      annotation("k", on("passage", "noted")),
      { v: 1, type: "removePassage", id: idOf("q") },
    ]).graph;
    const back = restored(now, then);
    expect([...back.passages.keys()].sort()).toEqual(["bare", "noted", "p", "q"].map(idOf));
    expect(back.passages.get(idOf("noted"))?.statementIds).toEqual([]);
  });

  it("RS8 refuses what would come back under an id that was given again", () => {
    const now = applied(then, [remove("x"), annotation("x", on("statement", "c"))]).graph;
    expect(refused(now, then)).toBe("CONFLICT RS8");
  });
});

describe("restoring a branch", () => {
  it("RS1 refuses a statement that was not there then", () => {
    expect(refused(then, graphOf(statement("other")), "s")).toBe("NOT_FOUND RS1");
  });

  it("RS5 brings a removed branch back as it was", () => {
    const now = applied(then, [remove("s"), remove("x"), remove("y"), remove("t")]).graph;
    const back = restored(applied(now, [statement("new")]).graph, then, "s");
    expect([...back.statements.keys()].sort()).toEqual(["c", "new", "s", "x", "y"].map(idOf));
    expect(back.inferences.get(idOf("up"))).toEqual(then.inferences.get(idOf("up")));
    expect(back.inferences.get(idOf("under"))).toEqual(then.inferences.get(idOf("under")));
    expect(back.passages).toEqual(then.passages);
    expect(back.annotations.get(idOf("n"))?.orphanOf).toBeNull();
  });

  it("RS5 leaves what stands as it is now", () => {
    const now = applied(then, [edit("x", "Others wrote this."), remove("s")]).graph;
    const back = restored(now, then, "s");
    expect(back.statements.get(idOf("x"))?.text).toBe("Others wrote this.");
    expect(back.inferences.get(idOf("under"))?.premises).toEqual([idOf("x"), idOf("y")]);
  });

  it("RS6 brings back steps to what stands, and what bears on them, but none to what is gone", () => {
    const back = restored(applied(then, [remove("s")]).graph, then, "s");
    expect(back.inferences.has(idOf("doubt"))).toBe(true);
    const without = restored(applied(then, [remove("s"), remove("c")]).graph, then, "s");
    expect([...without.inferences.keys()]).toEqual([idOf("under")]);
    expect(without.passages.get(idOf("p"))?.statementIds).toEqual([idOf("s")]);
  });

  it("RS6 puts a premise back at its place in a step that went on without it", () => {
    const now = applied(then, [
      remove("x"),
      statement("z"),
      { v: 1, type: "addPremise", id: idOf("under"), statementId: idOf("z") },
    ]).graph;
    expect(restored(now, then, "x").inferences.get(idOf("under"))?.premises).toEqual(
      ["x", "y", "z"].map(idOf),
    );
  });

  it("RS7 names the main claim again where nobody named another one", () => {
    const gone = applied(then, [remove("s")]).graph;
    expect(restored(gone, then, "s").mainClaimId).toBe(idOf("s"));
    const named = applied(gone, [{ v: 1, type: "setMainClaim", statementId: idOf("c") }]).graph;
    expect(restored(named, then, "s").mainClaimId).toBe(idOf("c"));
  });
});

describe("any two moments", { timeout: 60_000 }, () => {
  const RUNS = { seed: 20_260_302, numRuns: 40 };
  const seeds = fc.integer({ min: 1, max: 1_000_000 });

  it("RS1 bring back one another, and RS9 undo and restore again", () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, pick) => {
        const graphs = moments(seed, 90);
        const now = graphs.at(-1) ?? emptyGraph();
        const earlier = graphs[pick % graphs.length] ?? now;
        const result = restorePatch(now, earlier);
        if (!result.ok) throw new Error(result.reason.message);
        const { graph, patch } = result.value;
        expect(checkInvariants(graph)).toEqual([]);
        expect(graphToRecords(applyPatch(now, patch))).toEqual(graphToRecords(graph));
        expect(plain(graph)).toEqual(plain(earlier));
        const undone = undoPatch(graph, patch);
        expect(undone.ok && plain(undone.value.graph)).toEqual(plain(now));
        expect(undone.ok && undone.value.graph.annotations).toEqual(now.annotations);
      }),
      RUNS,
    );
  });

  it("RS10 leaves passages where they were found in a newer revision of the brief", () => {
    const text = `New. ${TEST_TEXT}`;
    const start = text.indexOf("Visits");
    const quote = quoteAt(text, start, start + 6);
    const moved = applied(
      then,
      [
        { v: 1, type: "movePassage", id: idOf("p"), briefRevision: 2, ...quote },
        { v: 1, type: "unlinkPassage", id: idOf("p"), statementId: idOf("c") },
        { v: 1, type: "removePassage", id: idOf("q") },
      ],
      { brief: { id: "brief-000001", revision: 2, text } },
    ).graph;
    const back = restored(moved, then);
    expect(back.passages.get(idOf("p"))).toEqual({
      ...moved.passages.get(idOf("p")),
      statementIds: then.passages.get(idOf("p"))?.statementIds,
    });
    expect(back.passages.get(idOf("q"))).toEqual(then.passages.get(idOf("q")));
  });

  it("RS9 undoes the restore of a branch, and RS5 breaks no rule by it", () => {
    let brought = 0;
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, pick) => {
        const graphs = moments(seed, 120);
        const now = graphs.at(-1) ?? emptyGraph();
        const earlier = graphs[pick % graphs.length] ?? now;
        for (const id of earlier.statements.keys()) {
          const result = restorePatch(now, earlier, id);
          if (!result.ok) throw new Error(result.reason.message);
          const { graph, patch } = result.value;
          if (isEmptyPatch(patch)) continue;
          brought += 1;
          expect(checkInvariants(graph)).toEqual([]);
          expect(graph.statements.has(id)).toBe(true);
          const undone = undoPatch(graph, patch);
          expect(undone.ok && undone.value.graph).toEqual(now);
        }
      }),
      RUNS,
    );
    expect(brought).toBeGreaterThan(50);
  });
});

/** What a restore brings back: all but annotations, passages of the discussion and revisions. */
function plain(graph: ArgumentGraph) {
  return {
    statements: [...graph.statements.values()]
      .map((each) => ({ ...each, revision: 0 }))
      .sort((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1)),
    inferences: new Map([...graph.inferences].sort()),
    links: [...graph.passages.values()]
      .filter((each) => each.statementIds.length > 0)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    main: graph.mainClaimId,
  };
}
