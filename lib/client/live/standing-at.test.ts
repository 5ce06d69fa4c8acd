// Where one stands once what was selected is gone.
import { expect, test } from "vitest";
import { readingTree } from "@/lib/argument/reading-tree";
import { graphOf, idOf, statement, step } from "@/lib/argument/testing/build";
import type { Selection } from "../desk-types";
import { standingAt } from "./standing-at";

const part = [
  statement("claim"),
  statement("reason"),
  step("because", "support", ["reason"], "claim"),
];
const whole = graphOf(
  ...[...part, statement("doubt"), step("doubts", "attack", ["doubt"], "step:because")],
);
const now = (...operations: typeof part) => {
  const graph = graphOf(...operations);
  return { graph, tree: readingTree(graph) };
};
const selected = (name: string): Selection => {
  return { type: "statement", id: idOf(name), placeKey: idOf(name) };
};

test("a doubt that went leads to the step that was doubted", () => {
  const step = { type: "inference", id: idOf("because") };
  expect(standingAt(selected("doubt"), whole, now(...part))).toEqual(step);
  expect(standingAt({ type: "inference", id: idOf("doubts") }, whole, now(...part))).toEqual(step);
});

test("a whole branch that went leads to what it hung on", () => {
  expect(standingAt(selected("doubt"), whole, now(statement("claim")))).toEqual(selected("claim"));
});

test("who let go of what still stands is not led back to it", () => {
  expect(standingAt(selected("reason"), whole, now(...part))).toBeNull();
});

test("where nothing of the way is left, or nothing was selected, one stands nowhere", () => {
  expect(standingAt(selected("doubt"), whole, now(statement("other")))).toBeNull();
  expect(standingAt({ type: "map" }, whole, now(...part))).toBeNull();
  expect(standingAt(null, whole, now(...part))).toBeNull();
});
