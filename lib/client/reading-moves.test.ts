import { expect, test } from "vitest";
import { outlineNumbers } from "@/lib/argument/queries/outline-numbers";
import { placeUnderStep } from "@/lib/argument/queries/place-under-step";
import { readingTree } from "@/lib/argument/reading-tree";
import type { ArgumentGraph, Inference, Statement } from "@/lib/argument/records";
import { ancestorsOf, foldEverything, neighbourInOrder, searchPlaces } from "./reading-moves";

const born = { createdBy: null, createdAt: "2026-01-01T00:00:00.000Z" };

function statement(id: string, text: string, ordinal: number): Statement {
  return {
    id,
    text,
    label: null,
    note: null,
    heldBy: null,
    stance: null,
    unstated: false,
    fromAnnotation: null,
    position: null,
    revision: 1,
    ordinal,
    ...born,
  };
}

function inference(
  id: string,
  premises: string[],
  target: Inference["target"],
  kind: Inference["kind"],
  ordinal: number,
): Inference {
  return { id, kind, premises, target, scheme: null, ordinal, ...born };
}

const statements = [
  statement("main0001", "The tax should go.", 1),
  statement("reason01", "It hurts the poor.", 2),
  statement("ground01", "Prices rose in Genève.", 3),
  statement("doubt001", "Prices rose everywhere.", 4),
];
const inferences = [
  inference("step0001", ["reason01"], { type: "statement", id: "main0001" }, "support", 5),
  inference("step0002", ["ground01"], { type: "statement", id: "reason01" }, "support", 6),
  inference("step0003", ["doubt001"], { type: "inference", id: "step0002" }, "attack", 7),
];
const graph: ArgumentGraph = {
  statements: new Map(statements.map((record) => [record.id, record])),
  inferences: new Map(inferences.map((record) => [record.id, record])),
  passages: new Map(),
  annotations: new Map(),
  mainClaimId: "main0001",
};
const tree = readingTree(graph);

test("what stands above a place is named from the nearest to the root, through an undercut too", () => {
  expect(ancestorsOf(tree, "ground01")).toEqual(["reason01", "main0001"]);
  expect(ancestorsOf(tree, "doubt001")).toEqual(["reason01", "main0001"]);
  expect(ancestorsOf(tree, "main0001")).toEqual([]);
});

test("an undercut bears, through the step it doubts, on that step's target", () => {
  expect(placeUnderStep(tree, "step0003")).toBe("reason01");
  expect(placeUnderStep(tree, "nothing1")).toBeNull();
});

test("reading on goes from the first to the last place and stays there", () => {
  expect(neighbourInOrder(tree, null, 1)).toBe("main0001");
  expect(neighbourInOrder(tree, "main0001", 1)).toBe("reason01");
  const last = tree.order.at(-1) ?? "";
  expect(neighbourInOrder(tree, last, 1)).toBe(last);
  expect(neighbourInOrder(tree, null, -1)).toBe(last);
});

test("a search finds every word in any order, whatever the case and the accents", () => {
  expect(searchPlaces(tree, graph, "geneve PRICES")).toEqual(["ground01"]);
  expect(searchPlaces(tree, graph, "prices")).toEqual(["ground01", "doubt001"]);
  expect(searchPlaces(tree, graph, "  ")).toEqual([]);
  expect(searchPlaces(tree, graph, "nowhere")).toEqual([]);
});

test("folding everything leaves the main claim open", () => {
  expect([...foldEverything(tree)]).toEqual(["reason01"]);
});

test("an outline numbers what doubts a step beside the step's premises", () => {
  expect(Object.fromEntries(outlineNumbers(tree))).toEqual({
    main0001: "1",
    reason01: "1.1",
    ground01: "1.1.1",
    doubt001: "1.1.2",
  });
});
