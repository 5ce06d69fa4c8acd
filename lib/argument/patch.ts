// A patch says what an operation did: records added, updated from one value to another, removed.
import { sameValue } from "./compare";
import { copyForWriting } from "./layered-map";
import type { Annotation, ArgumentGraph, Id, Inference, Passage, Statement } from "./records";

/** The change of one kind of record, keyed by id. */
export interface RecordPatch<T> {
  readonly added: Readonly<Record<Id, T>>;
  readonly updated: Readonly<Record<Id, readonly [from: T, to: T]>>;
  readonly removed: Readonly<Record<Id, T>>;
}

/** What an operation did to a graph; kinds that it left alone are absent. */
export interface Patch {
  readonly statements?: RecordPatch<Statement>;
  readonly inferences?: RecordPatch<Inference>;
  readonly passages?: RecordPatch<Passage>;
  readonly annotations?: RecordPatch<Annotation>;
  readonly mainClaimId?: readonly [from: Id | null, to: Id | null];
  /** The brief got a new revision; its text is not part of the graph. */
  readonly briefRevision?: readonly [from: number, to: number];
}

/** The graph after a patch that was made on it; only the tables that change are copied. */
export function applyPatch(graph: ArgumentGraph, patch: Patch): ArgumentGraph {
  return {
    statements: applyRecords(graph.statements, patch.statements),
    inferences: applyRecords(graph.inferences, patch.inferences),
    passages: applyRecords(graph.passages, patch.passages),
    annotations: applyRecords(graph.annotations, patch.annotations),
    mainClaimId: patch.mainClaimId === undefined ? graph.mainClaimId : patch.mainClaimId[1],
  };
}

/** The patch that leads back. */
export function invertPatch(patch: Patch): Patch {
  return {
    ...(patch.statements && { statements: invertRecords(patch.statements) }),
    ...(patch.inferences && { inferences: invertRecords(patch.inferences) }),
    ...(patch.passages && { passages: invertRecords(patch.passages) }),
    ...(patch.annotations && { annotations: invertRecords(patch.annotations) }),
    ...(patch.mainClaimId && {
      mainClaimId: [patch.mainClaimId[1], patch.mainClaimId[0]] as const,
    }),
    ...(patch.briefRevision && {
      briefRevision: [patch.briefRevision[1], patch.briefRevision[0]] as const,
    }),
  };
}

/** One patch that does what `first` and then `second` do. */
export function composePatches(first: Patch, second: Patch): Patch {
  const statements = composeRecords(first.statements, second.statements);
  const inferences = composeRecords(first.inferences, second.inferences);
  const passages = composeRecords(first.passages, second.passages);
  const annotations = composeRecords(first.annotations, second.annotations);
  const main = composeChange(first.mainClaimId, second.mainClaimId);
  const revision = composeChange(first.briefRevision, second.briefRevision);
  return {
    ...(statements && { statements }),
    ...(inferences && { inferences }),
    ...(passages && { passages }),
    ...(annotations && { annotations }),
    ...(main && { mainClaimId: main }),
    ...(revision && { briefRevision: revision }),
  };
}

/** Whether a patch changes nothing. */
export function isEmptyPatch(patch: Patch): boolean {
  return Object.values(patch).every((part) => part === undefined);
}

/** What differs between two tables among these ids, or undefined where nothing does. */
export function changesBetween<T>(
  before: ReadonlyMap<Id, T>,
  after: ReadonlyMap<Id, T>,
  ids: Iterable<Id>,
): RecordPatch<T> | undefined {
  // Without a prototype, so that no id can reach one.
  const added: Record<Id, T> = Object.create(null);
  const updated: Record<Id, readonly [T, T]> = Object.create(null);
  const removed: Record<Id, T> = Object.create(null);
  let some = false;
  for (const id of ids) {
    const from = before.get(id);
    const to = after.get(id);
    if (from === undefined && to !== undefined) added[id] = to;
    else if (from !== undefined && to === undefined) removed[id] = from;
    else if (from !== undefined && to !== undefined && !sameValue(from, to))
      updated[id] = [from, to];
    else continue;
    some = true;
  }
  return some ? { added, updated, removed } : undefined;
}

function applyRecords<T extends object>(
  records: ReadonlyMap<Id, T>,
  patch: RecordPatch<T> | undefined,
): ReadonlyMap<Id, T> {
  if (patch === undefined) return records;
  const next = copyForWriting(records);
  for (const id of Object.keys(patch.removed)) next.delete(id);
  for (const [id, record] of Object.entries(patch.added)) next.set(id, record);
  for (const [id, [, to]] of Object.entries(patch.updated)) next.set(id, to);
  return next;
}

function invertRecords<T>(patch: RecordPatch<T>): RecordPatch<T> {
  const updated: Record<Id, readonly [T, T]> = Object.create(null);
  for (const [id, [from, to]] of Object.entries(patch.updated)) updated[id] = [to, from];
  return { added: patch.removed, updated, removed: patch.added };
}

function composeRecords<T>(
  first: RecordPatch<T> | undefined,
  second: RecordPatch<T> | undefined,
): RecordPatch<T> | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const before = new Map([...fromSides(second), ...fromSides(first)]);
  const after = new Map([...toSides(first), ...toSides(second)]);
  return changesBetween(
    present(before),
    present(after),
    new Set([...before.keys(), ...after.keys()]),
  );
}

function fromSides<T>(patch: RecordPatch<T>): [Id, T | undefined][] {
  return [
    ...Object.keys(patch.added).map((id): [Id, undefined] => [id, undefined]),
    ...Object.entries(patch.updated).map(([id, [from]]): [Id, T] => [id, from]),
    ...Object.entries(patch.removed),
  ];
}

function toSides<T>(patch: RecordPatch<T>): [Id, T | undefined][] {
  return [
    ...Object.entries(patch.added),
    ...Object.entries(patch.updated).map(([id, [, to]]): [Id, T] => [id, to]),
    ...Object.keys(patch.removed).map((id): [Id, undefined] => [id, undefined]),
  ];
}

function present<T>(sides: ReadonlyMap<Id, T | undefined>): ReadonlyMap<Id, T> {
  const records = new Map<Id, T>();
  for (const [id, record] of sides) if (record !== undefined) records.set(id, record);
  return records;
}

function composeChange<T>(
  first: readonly [T, T] | undefined,
  second: readonly [T, T] | undefined,
): readonly [T, T] | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first[0] === second[1] ? undefined : [first[0], second[1]];
}
