// Random arguments of a wanted size and shape, for layouts, benches and the reading tree.
import { applyOperations } from "../apply-operation";
import { emptyGraph } from "../graph";
import type { Operation } from "../operations/operation";
import type { ArgumentGraph, Id } from "../records";
import { testContext } from "./build";
import { createRandom, type Random } from "./random";
import { sentence } from "./random-parts";

export interface RandomGraphOptions {
  readonly seed: number;
  readonly statements: number;
  /** Share of steps that attack; 0.25 where left out. */
  readonly attacks?: number;
  /** Share of steps with several premises; 0.2 where left out. */
  readonly linked?: number;
  /** Share of steps that bear on a step; 0.08 where left out. */
  readonly onSteps?: number;
  /** Share of statements used at a second place too; 0.03 where left out. */
  readonly reused?: number;
  /** Share of statements that hang on nothing; 0 where left out. */
  readonly loose?: number;
}

const USUAL = { attacks: 0.25, linked: 0.2, onSteps: 0.08, reused: 0.03, loose: 0 };
type Shape = Required<RandomGraphOptions>;

/** What has been built so far. */
interface Growth {
  readonly operations: Operation[];
  readonly placed: Id[];
  readonly steps: Id[];
}

/** An argument with so many statements, the first of them its root; circles may arise where `reused` is above 0. */
export function randomGraph(options: RandomGraphOptions): ArgumentGraph {
  const shape: Shape = { ...USUAL, ...options };
  const random = createRandom(shape.seed);
  const growth: Growth = { operations: [], placed: [], steps: [] };
  while (growth.placed.length < shape.statements) {
    const on = random.pick(growth.placed);
    if (on === undefined || random.chance(shape.loose))
      growth.placed.push(addTo(growth.operations, random));
    else grow(growth, shape, random, on);
  }
  const result = applyOperations(emptyGraph(), growth.operations, testContext());
  if (!result.ok) throw new Error(result.reason.message);
  return result.value.graph;
}

/** Adds a step with new premises on a statement, or on a step that is there. */
function grow({ operations, placed, steps }: Growth, shape: Shape, random: Random, on: Id): void {
  const premises = [addTo(operations, random)];
  const room = shape.statements - placed.length;
  while (premises.length < room && random.chance(shape.linked))
    premises.push(addTo(operations, random));
  const old = random.chance(shape.reused) ? random.pick(placed) : undefined;
  const onStep = random.chance(shape.onSteps) ? random.pick(steps) : undefined;
  const id = mint("step", operations);
  operations.push({
    v: 1,
    type: "addInference",
    id,
    kind: random.chance(shape.attacks) ? "attack" : "support",
    premises: old === undefined || old === on ? premises : [...premises, old],
    target: onStep ? { type: "inference", id: onStep } : { type: "statement", id: on },
  });
  steps.push(id);
  placed.push(...premises);
}

function addTo(operations: Operation[], random: Random): Id {
  const id = mint("statement", operations);
  operations.push({ v: 1, type: "addStatement", id, text: sentence(random) });
  return id;
}

function mint(kind: string, operations: readonly Operation[]): Id {
  return `${kind}-${String(operations.length).padStart(8, "0")}`;
}
