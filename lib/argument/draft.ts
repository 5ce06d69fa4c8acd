// A graph in the making: what operations read and write while a batch is applied.
import type { Patch } from "./patch";
import type { Annotation, ArgumentGraph, Id, Inference, Passage, Statement } from "./records";
import { createTable, type Table } from "./table";

/** The tables of one batch, with the look-ups that removals need. */
export interface Draft {
  readonly statements: Table<Statement>;
  readonly inferences: Table<Inference>;
  readonly passages: Table<Passage>;
  readonly annotations: Table<Annotation>;
  readonly mainClaimId: Id | null;
  setMainClaim(id: Id | null): void;
  /** Inferences that target this statement or inference. */
  stepsOn(type: "statement" | "inference", id: Id): readonly Inference[];
  stepsFrom(statementId: Id): readonly Inference[];
  passagesOf(statementId: Id): readonly Passage[];
  annotationsOn(type: Annotation["target"]["type"], id: Id): readonly Annotation[];
  repliesTo(annotationId: Id): readonly Annotation[];
  /** Whether a record of any kind has the id. */
  isTaken(id: Id): boolean;
  /** The graph as it now is, with the patch that leads to it. */
  finish(): { readonly graph: ArgumentGraph; readonly patch: Patch };
}

/** Who acts, when and on what: all that the core cannot know by itself. */
export interface OperationContext {
  /** Null for the seed and for imports without a person. */
  readonly actorId: Id | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Ordinal of the first operation; the next ones count on. */
  readonly ordinal: number;
  readonly mapId: Id;
  /** The map's brief as it is now; null where it has none. */
  readonly brief: { readonly id: Id; readonly revision: number; readonly text: string } | null;
}

/** A draft that starts as `graph`, which it never changes. */
export function createDraft(graph: ArgumentGraph): Draft {
  const statements = createTable(graph.statements);
  const inferences = createTable(graph.inferences);
  const passages = createTable(graph.passages);
  const annotations = createTable(graph.annotations);
  let mainClaimId = graph.mainClaimId;
  const byTarget = inferences.lookup((each) => [`${each.target.type}:${each.target.id}`]);
  const byAnnotated = annotations.lookup((each) => [`${each.target.type}:${each.target.id}`]);
  return {
    statements,
    inferences,
    passages,
    annotations,
    get mainClaimId() {
      return mainClaimId;
    },
    setMainClaim: (id) => {
      mainClaimId = id;
    },
    stepsOn: (type, id) => byTarget(`${type}:${id}`),
    stepsFrom: inferences.lookup((each) => each.premises),
    passagesOf: passages.lookup((each) => each.statementIds),
    annotationsOn: (type, id) => byAnnotated(`${type}:${id}`),
    repliesTo: annotations.lookup((each) => (each.parentId === null ? [] : [each.parentId])),
    isTaken: (id) => [statements, inferences, passages, annotations].some((table) => table.has(id)),
    finish: () => {
      const patch = patchOf(
        { statements, inferences, passages, annotations },
        graph.mainClaimId,
        mainClaimId,
      );
      const tables = {
        statements: statements.current(),
        inferences: inferences.current(),
        passages: passages.current(),
        annotations: annotations.current(),
      };
      return { graph: { ...tables, mainClaimId }, patch };
    },
  };
}

function patchOf(
  tables: Pick<Draft, "statements" | "inferences" | "passages" | "annotations">,
  before: Id | null,
  after: Id | null,
): Patch {
  const statements = tables.statements.changes();
  const inferences = tables.inferences.changes();
  const passages = tables.passages.changes();
  const annotations = tables.annotations.changes();
  return {
    ...(statements && { statements }),
    ...(inferences && { inferences }),
    ...(passages && { passages }),
    ...(annotations && { annotations }),
    ...(before !== after && { mainClaimId: [before, after] as const }),
  };
}
