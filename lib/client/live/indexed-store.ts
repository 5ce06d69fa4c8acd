// The table of kept batches in IndexedDB.
import type { KeptRecord, KeptStore } from "./kept-store";

const NAME = "counterpoint";
const TABLE = "outbox";

/** Opens the table; null where the browser has none or refuses. */
export async function indexedKeptStore(): Promise<KeptStore | null> {
  try {
    const database = await open();
    const run = <T>(
      mode: IDBTransactionMode,
      ask: (table: IDBObjectStore) => IDBRequest<T>,
    ): Promise<T> =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(TABLE, mode);
        const request = ask(transaction.objectStore(TABLE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
      });
    return {
      all: (scope) =>
        run<KeptRecord[]>("readonly", (table) => table.index("scope").getAll(scope)).catch(
          () => [],
        ),
      put: (record) =>
        run("readwrite", (table) => table.put(record)).then(
          () => true,
          () => false,
        ),
      remove: (clientOpId) =>
        run("readwrite", (table) => table.delete(clientOpId)).catch(() => undefined),
    };
  } catch {
    return null;
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      const table = request.result.createObjectStore(TABLE, { keyPath: "clientOpId" });
      table.createIndex("scope", "scope");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("The database is in use by another version."));
  });
}
