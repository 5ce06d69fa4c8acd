// A map as it was: its log walked backwards from a graph that is known.
import type { Patch, RecordPatch } from "./patch";
import type { Annotation, ArgumentGraph, Id } from "./records";

/** A graph on its way back. */
export interface Rewind {
  /** Takes back the patch that led to where it stands; newest first. */
  back(patch: Patch): void;
  /** The graph where it stands; what it holds does not change when it goes on. */
  graph(): ArgumentGraph;
}

/** Starts at `graph`, which is never changed. Each step costs what its patch holds, not what the map holds. */
export function createRewind(graph: ArgumentGraph): Rewind {
  const statements = createBackTable(graph.statements);
  const inferences = createBackTable(graph.inferences);
  const passages = createBackTable(graph.passages);
  const annotations = createBackTable(graph.annotations);
  let mainClaimId = graph.mainClaimId;
  return {
    back: (patch) => {
      statements.back(patch.statements);
      inferences.back(patch.inferences);
      passages.back(patch.passages);
      annotations.back(patch.annotations);
      if (patch.mainClaimId !== undefined) mainClaimId = patch.mainClaimId[0];
    },
    graph: () => ({
      statements: statements.take(),
      inferences: inferences.take(),
      passages: passages.take(),
      annotations: annotations.take(),
      mainClaimId,
    }),
  };
}

/** A table that copies before the first change, and again after it was handed out. */
function createBackTable<T>(base: ReadonlyMap<Id, T>) {
  let records = base;
  let own: Map<Id, T> | null = null;
  return {
    back: (patch: RecordPatch<T> | undefined): void => {
      if (patch === undefined) return;
      own ??= new Map(records);
      records = own;
      for (const id of Object.keys(patch.added)) own.delete(id);
      for (const [id, record] of Object.entries(patch.removed)) own.set(id, record);
      for (const [id, [from]] of Object.entries(patch.updated)) own.set(id, from);
    },
    take: (): ReadonlyMap<Id, T> => {
      own = null;
      return records;
    },
  };
}

/**
 * A moment as it may be shown: a log forgets what deleted annotations said, so one that is deleted by now is left out,
 * and one that left an empty place in its thread leaves it there from the start.
 */
export function withoutDeleted(past: ArgumentGraph, now: ArgumentGraph): ArgumentGraph {
  const annotations = new Map<Id, Annotation>();
  for (const [id, annotation] of past.annotations) {
    const shown = shownOf(annotation, now);
    if (shown !== null) annotations.set(id, shown);
  }
  return { ...past, annotations };
}

/** A patch as it may be shown beside such moments. */
export function patchWithoutDeleted(patch: Patch, now: ArgumentGraph): Patch {
  if (patch.annotations === undefined) return patch;
  const added: Record<Id, Annotation> = Object.create(null);
  const updated: Record<Id, readonly [Annotation, Annotation]> = Object.create(null);
  for (const [id, annotation] of Object.entries(patch.annotations.added)) {
    const shown = shownOf(annotation, now);
    if (shown !== null) added[id] = shown;
  }
  for (const [id, [from, to]] of Object.entries(patch.annotations.updated)) {
    const [before, after] = [shownOf(from, now), shownOf(to, now)];
    if (before !== null && after !== null) updated[id] = [before, after];
  }
  // Whatever was removed is not there now.
  return { ...patch, annotations: { added, updated, removed: {} } };
}

function shownOf(annotation: Annotation, now: ArgumentGraph): Annotation | null {
  const current = now.annotations.get(annotation.id);
  if (current === undefined) return null;
  if (current.deletedAt === null) return annotation;
  const { deletedAt } = current;
  return { ...annotation, body: "", criterion: null, source: null, deletedAt };
}
