// How the peers draw an argument. They get the sizes of the cards for nothing, and their usual settings.
import * as dagre from "@dagrejs/dagre";
import { type FlextreeNode, flextree } from "d3-flextree";
import type { ReadingTree, Step } from "../../lib/argument/reading-types";
import type { Point } from "../../lib/layout/types";
import type { Card, Drawing, Line } from "./drawing";

export const CARD_WIDTH = 260;
const BETWEEN_CARDS = 16;
const BETWEEN_LEVELS = 40;

/** Height of the card at a place, CARD_WIDTH wide. */
export type HeightOf = (placeKey: string) => number;

interface Sized {
  readonly width: number;
  readonly height: number;
}

/** The graph that dagre lays out; building it is not timed. */
export interface DagreInput {
  readonly graph: dagre.Graph;
  readonly cards: readonly string[];
}

/**
 * Cards as nodes, each reason an edge to what it bears on. Dagre knows no edge that ends on an edge or has several
 * sources: a step with linked premises, or with something that bears on it, gets a small node of its own. A place
 * in `repeats` gets no card: its edge starts at the card of the statement that it repeats.
 */
export function dagreInput(
  tree: ReadingTree,
  heightOf: HeightOf,
  repeats: ReadonlyMap<string, string>,
): DagreInput {
  const graph = new dagre.Graph();
  graph.setGraph({ rankdir: "TB", nodesep: BETWEEN_CARDS, ranksep: BETWEEN_LEVELS });
  graph.setDefaultEdgeLabel(() => ({}));
  const cards = [...tree.places.keys()].filter((key) => !repeats.has(key));
  for (const key of cards) graph.setNode(key, { width: CARD_WIDTH, height: heightOf(key) });
  const isJoint = (step: Step) => step.premiseKeys.length > 1 || step.stepIds.length > 0;
  const jointOf = (inferenceId: string) => `joint ${inferenceId}`;
  for (const step of tree.steps.values()) {
    if (isJoint(step)) graph.setNode(jointOf(step.inferenceId), { width: 8, height: 8 });
  }
  for (const step of tree.steps.values()) {
    const target = step.onPlace ?? jointOf(step.onStep ?? "");
    const joint = isJoint(step);
    if (joint) graph.setEdge(target, jointOf(step.inferenceId));
    for (const key of step.premiseKeys) {
      graph.setEdge(joint ? jointOf(step.inferenceId) : target, repeats.get(key) ?? key);
    }
  }
  return { graph, cards };
}

/** Runs dagre; a graph may be laid out again and again. */
export function runDagre({ graph }: DagreInput): void {
  dagre.layout(graph);
}

/** What dagre made, with its own bends. */
export function dagreDrawing({ graph, cards }: DagreInput): Drawing {
  return {
    cards: cards.map((key) => {
      const { x, y, width, height } = graph.node(key) as Point & Sized;
      return { x: x - width / 2, y: y - height / 2, width, height };
    }),
    lines: graph.edges().map((edge): Line => [(graph.edge(edge) as { points: Point[] }).points]),
  };
}

/** A node of d3-flextree: the premises of a step side by side, or a root alone. */
export interface FlexInput {
  readonly step: Step | null;
  readonly keys: readonly string[];
  readonly size: readonly [number, number];
  readonly children: FlexInput[];
}

type FlexNode = FlextreeNode<FlexInput>;

/** The tree that d3-flextree lays out; linked premises touch. Building it is not timed. */
export function flexInput(tree: ReadingTree, heightOf: HeightOf): FlexInput {
  const nodeOf = (step: Step | null, keys: readonly string[]): FlexInput => {
    const tallest = Math.max(...keys.map(heightOf));
    return { step, keys, size: [CARD_WIDTH * keys.length, tallest + BETWEEN_LEVELS], children: [] };
  };
  const root = nodeOf(null, tree.roots.slice(0, 1));
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const stepIds = node.keys.flatMap((key) => tree.places.get(key)?.stepIds ?? []);
    for (const id of [...stepIds, ...(node.step?.stepIds ?? [])]) {
      const step = tree.steps.get(id);
      if (step === undefined) continue;
      const child = nodeOf(step, step.premiseKeys);
      node.children.push(child);
      stack.push(child);
    }
  }
  return root;
}

const layoutOfFlex = flextree<FlexInput>({
  nodeSize: (node) => [...node.data.size],
  spacing: BETWEEN_CARDS,
});

/** Runs d3-flextree. */
export function runFlextree(input: FlexInput): FlexNode {
  return layoutOfFlex(layoutOfFlex.hierarchy(input, (node) => node.children));
}

/** What d3-flextree made, with orthogonal links from the top of a step to the bottom of what it bears on. */
export function flexDrawing(root: FlexNode, heightOf: HeightOf): Drawing {
  const cards: Card[] = [];
  const lines: Line[] = [];
  const cardOf = (node: FlexNode, at: number): Card => ({
    x: node.x - node.data.size[0] / 2 + at * CARD_WIDTH,
    y: node.y,
    width: CARD_WIDTH,
    height: heightOf(node.data.keys[at] ?? ""),
  });
  root.each((node) => {
    for (const at of node.data.keys.keys()) cards.push(cardOf(node, at));
    const { step } = node.data;
    const above = node.parent;
    if (step === null || above === null) return;
    // What bears on a step itself is drawn as bearing on its first premise.
    const on = cardOf(above, Math.max(0, above.data.keys.indexOf(step.onPlace ?? "")));
    const from = on.x + on.width / 2;
    const middle = node.y - BETWEEN_LEVELS / 2;
    lines.push([
      [
        { x: node.x, y: node.y },
        { x: node.x, y: middle },
        { x: from, y: middle },
        { x: from, y: on.y + on.height },
      ],
    ]);
  });
  return { cards, lines };
}
