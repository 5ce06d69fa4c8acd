// Seeded random operations on whatever graph there is: mostly valid, some not, of every type.
import type { Operation, OperationType } from "../operations/operation";
import type { ArgumentGraph, Id } from "../records";
import { createRandom } from "./random";
import { annotationMakers } from "./random-annotations";
import { contentMakers, passageMakers } from "./random-content";
import { type RandomOperationsOptions, sentence } from "./random-parts";

/** A generator of operations. */
export interface RandomOperations {
  /** An operation that suits the graph as it is; about one in ten is refused by the core. */
  next(graph: ArgumentGraph): Operation;
}

const OFTEN: readonly OperationType[] = [
  "addStatement",
  "addStatement",
  "addInference",
  "addInference",
  "addAnnotation",
];

/** Operations from a seed: the same seed and the same graphs give the same operations. */
export function createRandomOperations(
  seed: number,
  options: RandomOperationsOptions = {},
): RandomOperations {
  const random = createRandom(seed);
  const mint = minter(options.prefix ?? `r${seed}`);
  const makers = {
    ...contentMakers(random, mint),
    ...passageMakers(random, mint, options),
    ...annotationMakers(random, mint, options),
  };
  const types = options.types ?? ([...Object.keys(makers), ...OFTEN] as OperationType[]);
  return {
    next: (graph) => {
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const type = random.pick(types) ?? "addStatement";
        const operation = type === "undo" || type === "restore" ? null : makers[type](graph);
        if (operation !== null) return operation;
      }
      return { v: 1, type: "addStatement", id: mint(), text: sentence(random) };
    },
  };
}

function minter(prefix: string): () => Id {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${String(count).padStart(8, "0")}`;
  };
}
