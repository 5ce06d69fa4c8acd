// A cache that holds at most so much, and forgets first what was not used for longest.
import "server-only";

export interface LruCache<V> {
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V, weight: number) => void;
  readonly delete: (key: string) => void;
}

/** A cache whose values' weights sum up to `capacity` at most; a value heavier than that is not kept. */
export function createLruCache<V>(capacity: number): LruCache<V> {
  const entries = new Map<string, { value: V; weight: number }>();
  let held = 0;

  function remove(key: string): void {
    held -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, weight) {
      remove(key);
      if (weight > capacity) return;
      entries.set(key, { value, weight });
      held += weight;
      for (const oldest of entries.keys()) {
        if (held <= capacity) break;
        remove(oldest);
      }
    },
    delete: remove,
  };
}
