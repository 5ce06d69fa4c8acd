// What the makers of random operations share.
import type { Operation, OperationType } from "../operations/operation";
import type { AnnotationTarget, ArgumentGraph, Id, InferenceTarget } from "../records";
import type { Random } from "./random";

export interface RandomOperationsOptions {
  readonly mapId?: Id;
  /** The brief's text and revision; passages are quoted from it. Null: no passages. */
  readonly brief?: { readonly revision: number; readonly text: string } | null;
  /** Begins every id, so that several generators never mint the same one. */
  readonly prefix?: string;
  /** Only operations of these types; all but `undo` and `restore` where left out. */
  readonly types?: readonly OperationType[];
}

/** Makes an operation that suits a graph, or null where none of its type does. */
export type Make = (graph: ArgumentGraph) => Operation | null;

/** A maker for each type. */
export type Makers<T extends OperationType> = Readonly<Record<T, Make>>;

/** What `make` makes of the record, or null where there is none. */
export function withRecord<T>(
  record: T | undefined,
  make: (record: T) => Operation,
): Operation | null {
  return record === undefined ? null : make(record);
}

/** Support twice as often as attack. */
export function randomKind(random: Random): "support" | "attack" {
  return random.chance(0.65) ? "support" : "attack";
}

/** A statement or, one time in five, an inference of the graph. */
export function randomTarget(random: Random, graph: ArgumentGraph): InferenceTarget | null {
  const type = graph.inferences.size > 0 && random.chance(0.2) ? "inference" : "statement";
  const id = random.pick([...(type === "statement" ? graph.statements : graph.inferences).keys()]);
  return id === undefined ? null : { type, id };
}

/** Something of the graph to annotate, or the map. */
export function randomAnnotated(random: Random, graph: ArgumentGraph, mapId: Id): AnnotationTarget {
  const type = random.pick(["statement", "inference", "passage", "map"] as const) ?? "map";
  const tables = {
    statement: graph.statements,
    inference: graph.inferences,
    passage: graph.passages,
  };
  const id = type === "map" ? undefined : random.pick([...tables[type].keys()]);
  return type === "map" || id === undefined ? { type: "map", id: mapId } : { type, id };
}

const WORDS = [
  "visits",
  "deter",
  "crisis",
  "trade",
  "would",
  "not",
  "follow",
  "officers",
  "plan",
  "costs",
  "台北",
  "étude",
  "🙂",
] as const;

/** A made-up sentence of 3 to 14 words. */
export function sentence(random: Random): string {
  const words = Array.from({ length: 3 + random.int(12) }, () => random.pick(WORDS) ?? "and");
  return `${words.join(" ")}.`;
}
