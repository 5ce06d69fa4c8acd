// What records are called in a line of the history: from the change itself, else from the map as it is or was.
import "server-only";
import { firstWords } from "@/lib/argument/names";
import type { Patch, RecordPatch } from "@/lib/argument/patch";
import type { Annotation, ArgumentGraph, Id, Inference } from "@/lib/argument/records";

const QUOTE_LENGTH = 80;

export interface NamedRecords {
  /** A statement's words in quotes; "a statement" where none is known. */
  readonly statement: (id: Id) => string;
  readonly inference: (id: Id) => Inference | undefined;
  readonly annotation: (id: Id) => Annotation | undefined;
  /** All that is known, to be asked by id alone. */
  readonly graph: ArgumentGraph;
}

/** Names by a patch, and for what it does not touch by these sources in turn. */
export function namedRecords(patch: Patch, sources: readonly ArgumentGraph[]): NamedRecords {
  const graph: ArgumentGraph = {
    statements: found(patch.statements, sources, (each) => each.statements),
    inferences: found(patch.inferences, sources, (each) => each.inferences),
    passages: found(patch.passages, sources, (each) => each.passages),
    annotations: found(patch.annotations, sources, (each) => each.annotations),
    mainClaimId: null,
  };
  return {
    statement: (id) => {
      const statement = graph.statements.get(id);
      return statement === undefined
        ? "a statement"
        : `“${statement.label ?? firstWords(statement.text, QUOTE_LENGTH)}”`;
    },
    inference: (id) => graph.inferences.get(id),
    annotation: (id) => graph.annotations.get(id),
    graph,
  };
}

/** A table that looks in the patch first, then in the sources; only `get` and `has` see all of it. */
function found<T>(
  patch: RecordPatch<T> | undefined,
  sources: readonly ArgumentGraph[],
  tableOf: (graph: ArgumentGraph) => ReadonlyMap<Id, T>,
): ReadonlyMap<Id, T> {
  const own = new Map<Id, T>([
    ...Object.entries(patch?.removed ?? {}),
    ...Object.entries(patch?.added ?? {}),
    ...Object.entries(patch?.updated ?? {}).map(([id, [, to]]): [Id, T] => [id, to]),
  ]);
  const get = own.get.bind(own);
  own.get = (id) => get(id) ?? sources.map((source) => tableOf(source).get(id)).find(Boolean);
  return own;
}
