// Tables of records that change a little at a time: a copy of a large one shares the records that stay, so that a change
// costs as much as what it changes.

/** A table that is being written; nobody writes to it once it was handed out. */
export interface WritableMap<K, V> extends ReadonlyMap<K, V> {
  set(key: K, value: V): unknown;
  delete(key: K): boolean;
}

/** A smaller table is copied whole: that is faster to read, and quick. */
const WORTH_LAYERS = 1_000;
/** A layer that holds more is made one with what is under it. */
const MOST_IN_LAYER = 256;

/** A table to write to that starts as `base`, which it never changes; in the same order as a copy of a Map. */
export function copyForWriting<K, V extends object>(base: ReadonlyMap<K, V>): WritableMap<K, V> {
  if (base.size < WORTH_LAYERS) return new Map(base);
  if (!(base instanceof LayeredMap)) return new LayeredMap(base);
  return base.weight > MOST_IN_LAYER ? new LayeredMap(new Map<K, V>(base)) : base.copy();
}

class LayeredMap<K, V extends object> implements WritableMap<K, V> {
  /** Keys of the base that have another value now, in their old place. */
  readonly #changed: Map<K, V>;
  /** What comes after the base. */
  readonly #added: Map<K, V>;
  /** Keys of the base that have no place there any more. */
  readonly #removed: Set<K>;

  constructor(
    readonly base: ReadonlyMap<K, V>,
    changed: ReadonlyMap<K, V> = new Map(),
    added: ReadonlyMap<K, V> = new Map(),
    removed: ReadonlySet<K> = new Set(),
  ) {
    this.#changed = new Map(changed);
    this.#added = new Map(added);
    this.#removed = new Set(removed);
  }

  copy(): LayeredMap<K, V> {
    return new LayeredMap(this.base, this.#changed, this.#added, this.#removed);
  }

  /** How much there is over the base. */
  get weight(): number {
    return this.#changed.size + this.#added.size + this.#removed.size;
  }

  get size(): number {
    return this.base.size - this.#removed.size + this.#added.size;
  }

  get(key: K): V | undefined {
    const above = this.#added.get(key) ?? this.#changed.get(key);
    if (above !== undefined) return above;
    return this.#removed.has(key) ? undefined : this.base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  set(key: K, value: V): this {
    const inBase = this.base.has(key) && !this.#removed.has(key);
    (inBase ? this.#changed : this.#added).set(key, value);
    return this;
  }

  delete(key: K): boolean {
    if (this.#added.delete(key)) return true;
    if (!this.base.has(key) || this.#removed.has(key)) return false;
    this.#changed.delete(key);
    this.#removed.add(key);
    return true;
  }

  *entries(): Generator<[K, V], undefined, unknown> {
    for (const entry of this.base) {
      const [key] = entry;
      if (this.#removed.has(key)) continue;
      const changed = this.#changed.get(key);
      yield changed === undefined ? entry : [key, changed];
    }
    yield* this.#added;
  }

  *keys(): Generator<K, undefined, unknown> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[K, V], undefined, unknown> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
