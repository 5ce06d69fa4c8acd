// The slice as React Flow's nodes and edges: a projection of the layout, never a store.
import { type Edge, type Node, Position } from "@xyflow/react";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { Box, Fold, Wire } from "@/lib/layout/types";
import { endsOfWire, type Slice } from "./slice";

export type CardNode = Node<{ box: Box }, "card">;
export type ChipNode = Node<{ fold: Fold }, "chip">;
export type MapNode = CardNode | ChipNode;
export type WireEdge = Edge<{ wire: Wire }, "wire">;

const CARDS = new WeakMap<Box, CardNode>();
const CHIPS = new WeakMap<Fold, ChipNode>();

const STILL = {
  draggable: false,
  selectable: false,
  connectable: false,
  focusable: false,
  deletable: false,
} as const;

function cardNode(box: Box): CardNode {
  const { key: id, x, y, width, height } = box;
  // React Flow draws an edge between handles; ours carries its own line, so any corner will do.
  const handle = { position: Position.Left, x: 0, y: 0, width: 1, height: 1 };
  const handles = [
    { ...handle, type: "source" as const },
    { ...handle, type: "target" as const },
  ];
  return { ...STILL, type: "card", id, position: { x, y }, width, height, handles, data: { box } };
}

function chipNode(fold: Fold): ChipNode {
  const { key, x, y, width, height } = fold;
  return {
    ...STILL,
    type: "chip",
    id: `fold:${key}`,
    position: { x, y },
    width,
    height,
    data: { fold },
  };
}

function kept<Key extends object, Value>(
  cache: WeakMap<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  const known = cache.get(key);
  if (known) return known;
  const made = make(key);
  cache.set(key, made);
  return made;
}

/** Cards and chips; the same object for the same box, so that React Flow leaves it alone. */
export function nodesOf(slice: Slice): MapNode[] {
  return [
    ...slice.boxes.map((box) => kept(CARDS, box, cardNode)),
    ...slice.folds.map((fold) => kept(CHIPS, fold, chipNode)),
  ];
}

/** One edge for each wire. */
export function edgesOf(slice: Slice, tree: ReadingTree): WireEdge[] {
  return slice.wires.flatMap((wire) => {
    const ends = endsOfWire(tree, wire);
    if (!ends) return [];
    const { from: source, to: target } = ends;
    const still = { selectable: false, focusable: false, deletable: false, reconnectable: false };
    return [{ ...still, type: "wire", id: wire.inferenceId, source, target, data: { wire } }];
  });
}
