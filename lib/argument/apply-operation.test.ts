import { describe, expect, it } from "vitest";
import { cpuTime } from "../../tests/support/cpu-time";
import { applyOperation, applyOperations } from "./apply-operation";
import { emptyGraph } from "./graph";
import type { Operation } from "./operations/operation";
import { quoteAt } from "./passage-quote";
import { isEmptyPatch } from "./patch";
import type { ArgumentGraph } from "./records";
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
  TEST_TEXT,
  testContext,
} from "./testing/build";

const graph = graphOf(
  statement("a", { position: { x: 1, y: 2 } }),
  statement("b"),
  step("i", "support", ["a"], "b"),
  passage("p", "wait", ["a"]),
  annotation("n", on("statement", "a")),
);

/** A table that counts how often it is walked over from end to end. */
class CountingMap<V> extends Map<string, V> {
  walks = 0;
  override [Symbol.iterator]() {
    this.walks += 1;
    return super[Symbol.iterator]();
  }
  override values() {
    this.walks += 1;
    return super.values();
  }
}

function buildOperations(count: number, shape: "chain" | "broad"): Operation[] {
  const operations: Operation[] = [];
  for (let index = 0; index < count; index += 1) {
    operations.push(statement(`s${index}`));
    const parent = shape === "chain" ? index - 1 : 0;
    if (index > 0) operations.push(step(`i${index}`, "support", [`s${index}`], `s${parent}`));
  }
  return operations;
}

describe("applyOperations", () => {
  it.each(["a", "i", "p", "n"])("OP3 refuses an id that any record has (%s)", (name) => {
    expect(refusal(graph, statement(name))).toBe("CONFLICT OP3");
    expect(refusal(graph, step(name, "support", ["b"], "a"))).toBe("CONFLICT OP3");
    expect(refusal(graph, passage(name, "wait"))).toBe("CONFLICT OP3");
    expect(refusal(graph, annotation(name, on("statement", "a")))).toBe("CONFLICT OP3");
  });

  it("OP5 refuses what concerns a record that is not there", () => {
    const id = idOf("gone");
    const operations: Operation[] = [
      { v: 1, type: "editStatement", id, revision: 1 },
      { v: 1, type: "removeStatement", id },
      { v: 1, type: "setPosition", id, position: null },
      { v: 1, type: "removeInference", id },
      { v: 1, type: "setKind", id, kind: "attack" },
      { v: 1, type: "retarget", id, target: { type: "statement", id: idOf("a") } },
      { v: 1, type: "addPremise", id, statementId: idOf("a") },
      { v: 1, type: "removePremise", id, statementId: idOf("a") },
      { v: 1, type: "linkPassage", id, statementId: idOf("a") },
      { v: 1, type: "movePassage", id, briefRevision: 1, ...quoteAt(TEST_TEXT, 0, 8) },
      { v: 1, type: "unlinkPassage", id, statementId: idOf("a") },
      { v: 1, type: "removePassage", id },
      { v: 1, type: "editAnnotation", id, body: "x" },
      { v: 1, type: "resolveAnnotation", id, resolved: true },
      { v: 1, type: "removeAnnotation", id },
      { v: 1, type: "hideAnnotation", id, hidden: true },
    ];
    for (const operation of operations)
      expect(refusal(graph, operation), operation.type).toBe("NOT_FOUND OP5");
  });

  it("OP6 gives an empty patch where nothing changes", () => {
    const operations: Operation[] = [
      {
        v: 1,
        type: "editStatement",
        id: idOf("a"),
        revision: 1,
        text: "Statement a.",
        label: null,
      },
      { v: 1, type: "setPosition", id: idOf("a"), position: { y: 2, x: 1 } },
      { v: 1, type: "setMainClaim", statementId: null },
      { v: 1, type: "setKind", id: idOf("i"), kind: "support" },
      { v: 1, type: "retarget", id: idOf("i"), target: { type: "statement", id: idOf("b") } },
      { v: 1, type: "editAnnotation", id: idOf("n"), body: "Annotation n." },
      { v: 1, type: "resolveAnnotation", id: idOf("n"), resolved: false },
      { v: 1, type: "hideAnnotation", id: idOf("n"), hidden: false },
    ];
    for (const operation of operations) {
      const { graph: after, patch } = applied(graph, [operation]);
      expect(patch, operation.type).toEqual({});
      expect(isEmptyPatch(patch)).toBe(true);
      expect(after, operation.type).toEqual(graph);
    }
  });

  it("OP7 takes author, time and ordinal from the context, and counts on", () => {
    const { graph: after } = applied(emptyGraph(), [statement("a"), statement("b")], {
      ordinal: 5000,
      actorId: null,
    });
    expect([...after.statements.values()].map((each) => each.ordinal)).toEqual([5000, 5001]);
    expect(after.statements.get(idOf("a"))?.createdBy).toBeNull();
  });

  it("OP8 does all or nothing, and names the operation that was refused", () => {
    const result = applyOperations(
      graph,
      [statement("c"), statement("d"), statement("c")],
      testContext(),
    );
    expect(result).toMatchObject({
      ok: false,
      reason: { code: "CONFLICT", rule: "OP3", operation: 2 },
    });
    expect(graph.statements.has(idOf("c"))).toBe(false);
  });

  it("OP8 applies an empty batch", () => {
    expect(applyOperations(graph, [], testContext())).toEqual({
      ok: true,
      value: { graph, patch: {} },
    });
  });

  it("OP12 does not apply undo", () => {
    expect(refusal(graph, { v: 1, type: "undo", seq: 1 })).toBe("INVALID OP12");
  });

  it("OP14 does not apply restore", () => {
    expect(refusal(graph, { v: 1, type: "restore", seq: 1 })).toBe("INVALID OP14");
  });

  it("OP13 checks the shape of what it is given, whoever calls", () => {
    const unchecked = JSON.parse('{"v":1,"type":"addStatement","id":"statement-1"}');
    expect(applyOperation(graph, unchecked, testContext())).toMatchObject({
      ok: false,
      reason: { rule: "OP1" },
    });
  });

  it.each(["chain", "broad"] as const)(
    "OP10 builds 10,000 statements in a %s, whole or in batches of 500",
    (shape) => {
      const operations = buildOperations(10_000, shape);
      for (const size of [operations.length, 500]) {
        const { milliseconds, value } = cpuTime(() => {
          let built = emptyGraph();
          for (let at = 0; at < operations.length; at += size) {
            built = applied(built, operations.slice(at, at + size), { ordinal: at }).graph;
          }
          return built;
        });
        expect(value.inferences.size).toBe(9999);
        // Generous: it takes about a tenth of it on two slow cores.
        expect(milliseconds).toBeLessThan(2000);
      }
    },
  );

  it("OP10 walks over each table a fixed number of times, however long the batch", () => {
    const base = graphOf(...buildOperations(50, "broad"));
    const walksFor = (count: number) => {
      const tables = {
        statements: new CountingMap(base.statements),
        inferences: new CountingMap(base.inferences),
      };
      const counted: ArgumentGraph = { ...base, ...tables };
      const removals = Array.from(
        { length: count },
        (_, index): Operation => ({ v: 1, type: "removeStatement", id: idOf(`s${index + 1}`) }),
      );
      applied(counted, removals, { ordinal: 1 });
      return [tables.statements.walks, tables.inferences.walks];
    };
    expect(walksFor(40)).toEqual(walksFor(1));
  });

  it("OP10 copies only the tables that it changes", () => {
    const after = applied(graph, [annotation("m", on("statement", "b"))]).graph;
    expect(after.statements).toBe(graph.statements);
    expect(after.inferences).toBe(graph.inferences);
    expect(after.passages).toBe(graph.passages);
  });
});
