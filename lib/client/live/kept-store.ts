// The table of kept batches: in memory for tests, in localStorage where there is no IndexedDB.
import type { KeptBatch } from "./batch";

export interface KeptRecord {
  readonly clientOpId: string;
  /** The person and the map that it belongs to. */
  readonly scope: string;
  /** The tab that sends it. */
  readonly owner: string;
  /** Rises with each batch, so that they are sent in the order they were made. */
  readonly order: number;
  readonly batch: KeptBatch;
}

export interface KeptStore {
  readonly all: (scope: string) => Promise<readonly KeptRecord[]>;
  /** False where there is no room. */
  readonly put: (record: KeptRecord) => Promise<boolean>;
  readonly remove: (clientOpId: string) => Promise<void>;
}

type PlainStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "counterpoint:outbox:";

/** One entry for each batch. */
export function localKeptStore(storage: PlainStorage): KeptStore {
  const keys = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
      key.startsWith(PREFIX),
    );
  return {
    all: async (scope) => keys().flatMap((key) => recordIn(storage.getItem(key), scope)),
    put: async (record) => {
      try {
        storage.setItem(PREFIX + record.clientOpId, JSON.stringify(record));
        return true;
      } catch {
        return false;
      }
    },
    remove: async (clientOpId) => storage.removeItem(PREFIX + clientOpId),
  };
}

function recordIn(text: string | null, scope: string): KeptRecord[] {
  try {
    const record: unknown = JSON.parse(text ?? "null");
    return isKeptRecord(record) && record.scope === scope ? [record] : [];
  } catch {
    return [];
  }
}

function isKeptRecord(value: unknown): value is KeptRecord {
  if (typeof value !== "object" || value === null) return false;
  const { scope, batch } = value as Partial<KeptRecord>;
  return typeof scope === "string" && Array.isArray(batch?.operations);
}
