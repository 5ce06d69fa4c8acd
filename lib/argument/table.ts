// A table of records that copies its base on the first write, keeps its look-ups, and knows what changed.
import { copyForWriting, type WritableMap } from "./layered-map";
import { changesBetween, type RecordPatch } from "./patch";
import type { Id } from "./records";

/** One kind of record while a batch is applied. */
export interface Table<T extends { readonly id: Id }> {
  get(id: Id): T | undefined;
  has(id: Id): boolean;
  /** Adds the record, or replaces the one with its id. */
  put(record: T): void;
  remove(id: Id): void;
  /** A look-up by other keys; built on its first use and kept up to date from then on. */
  lookup(keysOf: (record: T) => readonly string[]): (key: string) => readonly T[];
  /** The base itself as long as nothing was written. */
  current(): ReadonlyMap<Id, T>;
  /** What differs from the base, or undefined. */
  changes(): RecordPatch<T> | undefined;
}

interface Lookup<T> {
  readonly keysOf: (record: T) => readonly string[];
  ids: Map<string, Set<Id>> | null;
}

/** A table that starts as `base`, which it never changes. */
export function createTable<T extends { readonly id: Id }>(base: ReadonlyMap<Id, T>): Table<T> {
  let copy: WritableMap<Id, T> | null = null;
  const touched = new Set<Id>();
  const lookups: Lookup<T>[] = [];
  const current = () => copy ?? base;

  function write(id: Id, record: T | undefined): void {
    copy ??= copyForWriting(base);
    touched.add(id);
    const before = copy.get(id);
    for (const lookup of lookups)
      if (lookup.ids !== null) update(lookup.ids, lookup.keysOf, before, record);
    if (record === undefined) copy.delete(id);
    else copy.set(id, record);
  }

  function read(lookup: Lookup<T>, key: string): readonly T[] {
    if (lookup.ids === null) {
      lookup.ids = new Map();
      for (const record of current().values()) {
        for (const each of lookup.keysOf(record)) insert(lookup.ids, each, record.id);
      }
    }
    return [...(lookup.ids.get(key) ?? [])]
      .map((id) => current().get(id))
      .filter((record) => record !== undefined);
  }

  return {
    get: (id) => current().get(id),
    has: (id) => current().has(id),
    put: (record) => write(record.id, record),
    remove: (id) => {
      if (current().has(id)) write(id, undefined);
    },
    lookup: (keysOf) => {
      const lookup: Lookup<T> = { keysOf, ids: null };
      lookups.push(lookup);
      return (key) => read(lookup, key);
    },
    current,
    changes: () => changesBetween(base, current(), touched),
  };
}

function update<T extends { readonly id: Id }>(
  ids: Map<string, Set<Id>>,
  keysOf: (record: T) => readonly string[],
  before: T | undefined,
  after: T | undefined,
): void {
  if (before !== undefined) for (const key of keysOf(before)) ids.get(key)?.delete(before.id);
  if (after !== undefined) for (const key of keysOf(after)) insert(ids, key, after.id);
}

function insert(ids: Map<string, Set<Id>>, key: string, id: Id): void {
  const set = ids.get(key);
  if (set === undefined) ids.set(key, new Set([id]));
  else set.add(id);
}
