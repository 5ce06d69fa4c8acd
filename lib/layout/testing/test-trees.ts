// Trees for the tests of the layout: from an outline of shapes, at random by a seed, and of any size.
import type { Place, ReadingTree, Step, StepRelation } from "../../argument/reading-types";
import type { CardWords } from "../types";

/** A statement and what bears on it. */
export interface Shape {
  readonly text: string;
  readonly stub?: boolean;
  readonly steps?: readonly StepShape[];
}

/** A step: its premises and what bears on the step itself. */
export interface StepShape {
  readonly relation: StepRelation;
  readonly premises: readonly Shape[];
  readonly steps?: readonly StepShape[];
}

export interface TestTree {
  readonly tree: ReadingTree;
  readonly words: (key: string) => CardWords;
}

type Pending =
  | {
      readonly kind: "place";
      readonly shape: Shape;
      readonly key: string;
      readonly stepId: string | null;
      readonly depth: number;
    }
  | {
      readonly kind: "step";
      readonly shape: StepShape;
      readonly id: string;
      readonly onPlace: string | null;
      readonly onStep: string | null;
      readonly depth: number;
    };

/** Builds a reading tree; keys are p0, p1, ... and steps s0, s1, ... in the order they are met. Safe for any depth. */
export function treeOf(roots: readonly Shape[]): TestTree {
  const places = new Map<string, Place>();
  const steps = new Map<string, Step>();
  const words = new Map<string, CardWords>();
  const order: string[] = [];
  let nextPlace = 0;
  let nextStep = 0;
  const keys = roots.map(() => `p${nextPlace++}`);
  const pending: Pending[] = roots
    .map((shape, at) => ({
      kind: "place" as const,
      shape,
      key: keys[at] ?? "",
      stepId: null,
      depth: 0,
    }))
    .reverse();
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const shapes = item.shape.steps ?? [];
    const stepIds = shapes.map(() => `s${nextStep++}`);
    const below: Pending[] = [];
    if (item.kind === "place") {
      const { key, shape, stepId, depth } = item;
      places.set(key, { key, statementId: key, stepId, stub: shape.stub ?? false, depth, stepIds });
      words.set(key, {
        meta: `Reason for ${key}`,
        text: shape.text,
        attribution: null,
        foot: shapes.length > 0,
      });
      order.push(key);
      for (const [at, step] of shapes.entries()) {
        below.push({
          kind: "step",
          shape: step,
          id: stepIds[at] ?? "",
          onPlace: key,
          onStep: null,
          depth: depth + 1,
        });
      }
    } else {
      const { id, shape, onPlace, onStep, depth } = item;
      const premiseKeys = shape.premises.map(() => `p${nextPlace++}`);
      const { relation } = shape;
      steps.set(id, { inferenceId: id, relation, onPlace, onStep, premiseKeys, stepIds, depth });
      for (const [at, premise] of shape.premises.entries()) {
        below.push({
          kind: "place",
          shape: premise,
          key: premiseKeys[at] ?? "",
          stepId: id,
          depth,
        });
      }
      for (const [at, step] of shapes.entries()) {
        below.push({
          kind: "step",
          shape: step,
          id: stepIds[at] ?? "",
          onPlace: null,
          onStep: id,
          depth: depth + 1,
        });
      }
    }
    pending.push(...below.reverse());
  }
  const tree = { mainClaimId: keys[0] ?? null, roots: keys, places, steps, order };
  return {
    tree,
    words: (key) => words.get(key) ?? { meta: "", text: "", attribution: null, foot: false },
  };
}

/** A small generator of numbers from 0 to 1 that depends on its seed alone. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LOREM =
  "Beijing would likely blockade Taiwan perhaps the southwestern islands too and Tokyo keeps its relations unofficial while lawmakers hold that an emergency there is one at home";
const CJK = "台湾有事は日本有事であるという考えを多くの議員が持っている。政府はより慎重である。";

/** A text of one of the kinds that cards hold. */
export function randomText(random: () => number): string {
  const kind = random();
  if (kind < 0.08) return CJK.slice(0, 8 + Math.floor(random() * 32));
  if (kind < 0.1) return "x".repeat(10 + Math.floor(random() * 120));
  const words = LOREM.split(" ");
  const length = 4 + Math.floor(random() * (kind < 0.2 ? 60 : 18));
  return Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(" ");
}

interface OpenShape {
  readonly text: string;
  readonly stub: boolean;
  readonly steps: OpenStep[];
}

interface OpenStep {
  readonly relation: StepRelation;
  readonly premises: OpenShape[];
  readonly steps: OpenStep[];
}

/** One to three premises, now and then a stub. */
function randomPremises(random: () => number, plain: boolean): OpenShape[] {
  const count = plain || random() < 0.75 ? 1 : 2 + Math.floor(random() * 2);
  return Array.from({ length: count }, () => {
    const stub = !plain && random() < 0.04;
    return { text: stub ? "see “elsewhere”" : randomText(random), stub, steps: [] };
  });
}

/**
 * A random argument of about `size` statements: linked premises, attacks, undercuts of undercuts, stubs; with `plain`
 * only single reasons and counterpoints.
 */
export function randomTree(size: number, seed: number, plain = false): TestTree {
  const random = randomFrom(seed);
  const main: OpenShape = { text: randomText(random), stub: false, steps: [] };
  const statements: OpenShape[] = [main];
  const steps: OpenStep[] = [];
  while (statements.length < size) {
    const onStep = !plain && random() < 0.08 ? pick(random, steps) : undefined;
    const pro = random() < 0.75;
    const relation = onStep ? (pro ? "backing" : "undercut") : pro ? "support" : "attack";
    const step: OpenStep = { relation, premises: randomPremises(random, plain), steps: [] };
    const target = onStep ?? pick(() => random() ** 1.5, statements) ?? main;
    target.steps.push(step);
    steps.push(step);
    statements.push(...step.premises.filter((premise) => !premise.stub));
  }
  return treeOf([main]);
}

function pick<T>(random: () => number, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** A chain of reasons, one below the other. */
export function chainTree(length: number): TestTree {
  let shape: Shape = { text: "The last of them." };
  for (let at = 1; at < length; at++) {
    shape = {
      text: `Number ${length - at} rests on the next.`,
      steps: [{ relation: "support", premises: [shape] }],
    };
  }
  return treeOf([shape]);
}
