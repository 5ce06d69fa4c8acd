// Short names for graphs and operations, for tests alone.
import { type Applied, applyOperations } from "../apply-operation";
import type { OperationContext } from "../draft";
import { emptyGraph } from "../graph";
import type { AddAnnotation } from "../operations/add-annotation";
import type { AddStatement } from "../operations/add-statement";
import type { Operation } from "../operations/operation";
import { quoteAt } from "../passage-quote";
import type { AnnotationTarget, ArgumentGraph, Id, Inference } from "../records";
import type { Reason } from "../result";

/** The text of the brief that tests mark passages in; it holds characters of two code units. */
export const TEST_TEXT =
  "Officers should not visit. Visits would provoke a crisis 🙂, and a crisis would cost trade. Yet visits help to plan. " +
  "Planning saves lives, as 台北 knows; an e\u0301tude of 1995 says otherwise. Nobody has weighed both. 🚢 So wait.";

export const TEST_MAP_ID = "map-00000001";

/** A context at ordinal 1; `changes` replace parts of it. */
export function testContext(changes: Partial<OperationContext> = {}): OperationContext {
  return {
    actorId: "person-anna",
    at: "2026-03-01T12:00:00.000Z",
    ordinal: 1,
    mapId: TEST_MAP_ID,
    brief: { id: "brief-000001", revision: 1, text: TEST_TEXT },
    ...changes,
  };
}

/** An id from a short name. */
export function idOf(name: string): Id {
  return name.padEnd(8, "-");
}

/** Adds a statement that says "Statement NAME." unless told otherwise. */
export function statement(
  name: string,
  fields: Partial<Omit<AddStatement, "v" | "type" | "id">> = {},
): Operation {
  return { v: 1, type: "addStatement", id: idOf(name), text: `Statement ${name}.`, ...fields };
}

/** Adds an inference from premises to a statement, or to an inference where the target begins with "step:". */
export function step(
  name: string,
  kind: Inference["kind"],
  premises: readonly string[],
  target: string,
): Operation {
  const onStep = target.startsWith("step:");
  return {
    v: 1,
    type: "addInference",
    id: idOf(name),
    kind,
    premises: premises.map(idOf),
    target: {
      type: onStep ? "inference" : "statement",
      id: idOf(onStep ? target.slice(5) : target),
    },
  };
}

/** Marks what `exact` quotes in the test text for these statements. */
export function passage(
  name: string,
  exact: string,
  statements: readonly string[] = [],
): Operation {
  const start = TEST_TEXT.indexOf(exact);
  if (start < 0) throw new Error(`The test text does not say “${exact}”.`);
  const quote = quoteAt(TEST_TEXT, start, start + exact.length);
  return {
    v: 1,
    type: "addPassage",
    id: idOf(name),
    briefRevision: 1,
    ...quote,
    statementIds: statements.map(idOf),
  };
}

/** Adds a comment on a target unless told otherwise. */
export function annotation(
  name: string,
  target: AnnotationTarget,
  fields: Partial<Omit<AddAnnotation, "v" | "type" | "id" | "target">> = {},
): Operation {
  return {
    v: 1,
    type: "addAnnotation",
    id: idOf(name),
    target,
    kind: "comment",
    body: `Annotation ${name}.`,
    ...fields,
  };
}

/** The target that a record of this name is. */
export function on(type: AnnotationTarget["type"], name: string): AnnotationTarget {
  return { type, id: idOf(name) };
}

/** Applies all operations; throws where one is refused. */
export function applied(
  graph: ArgumentGraph,
  operations: readonly Operation[],
  changes: Partial<OperationContext> = {},
): Applied {
  const result = applyOperations(
    graph,
    operations,
    testContext({ ordinal: nextOrdinal(graph), ...changes }),
  );
  if (!result.ok) throw new Error(`${result.reason.rule}: ${result.reason.message}`);
  return result.value;
}

/** The graph that these operations build from nothing. */
export function graphOf(...operations: readonly Operation[]): ArgumentGraph {
  return applied(emptyGraph(), operations).graph;
}

/** Why an operation is refused: "CODE RULE", or null where it is not. */
export function refusal(
  graph: ArgumentGraph,
  operation: Operation,
  changes: Partial<OperationContext> = {},
): string | null {
  const reason = reasonOf(graph, operation, changes);
  return reason === null ? null : `${reason.code} ${reason.rule}`;
}

/** The whole reason, or null. */
export function reasonOf(
  graph: ArgumentGraph,
  operation: Operation,
  changes: Partial<OperationContext> = {},
): Reason | null {
  const result = applyOperations(graph, [operation], testContext(changes));
  return result.ok ? null : result.reason;
}

function nextOrdinal(graph: ArgumentGraph): number {
  const tables = [graph.statements, graph.inferences, graph.annotations];
  return (
    1 +
    tables.reduce(
      (most, table) => [...table.values()].reduce((max, each) => Math.max(max, each.ordinal), most),
      0,
    )
  );
}
