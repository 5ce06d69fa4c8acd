// One person's outbox for one map: each tab sends its own batches, and takes over those of tabs that are gone.
import { mintId } from "../mint-id";
import type { KeptBatch } from "./batch";
import type { KeptRecord, KeptStore } from "./kept-store";
import { MAX_KEPT_CHARACTERS, type Outbox } from "./outbox";
import type { TabLocks } from "./tab-locks";

interface OutboxStart {
  readonly store: KeptStore;
  readonly locks: TabLocks;
  readonly viewerId: string;
  readonly mapId: string;
  readonly now: () => number;
}

/** Opens it; the returned function of `close` lets others take over what is left. */
export function openOutbox({ store, locks, viewerId, mapId, now }: OutboxStart): {
  readonly outbox: Outbox;
  readonly close: () => void;
} {
  const scope = `${viewerId} ${mapId}`;
  const me = mintId();
  const release = locks.hold(lockOf(me), { onHeld: () => undefined });
  const sizes = new Map<string, number>();
  let last = 0;

  const nextOrder = () => {
    last = Math.max(last + 1, now() * 1000);
    return last;
  };

  async function put(batch: KeptBatch): Promise<boolean> {
    sizes.set(batch.clientOpId, JSON.stringify(batch).length);
    const held = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    if (held > MAX_KEPT_CHARACTERS) {
      sizes.delete(batch.clientOpId);
      return false;
    }
    const { clientOpId } = batch;
    return store.put({ clientOpId, scope, owner: me, order: nextOrder(), batch });
  }

  return {
    outbox: {
      put,
      remove: async (clientOpId) => {
        sizes.delete(clientOpId);
        await store.remove(clientOpId);
      },
      adopt: async () => {
        const records = [...(await store.all(scope))].sort((a, b) => a.order - b.order);
        const left: KeptRecord[] = [];
        for (const record of records) {
          if (record.owner !== me && !(await locks.isHeld(lockOf(record.owner)))) left.push(record);
        }
        for (const record of left) {
          sizes.set(record.clientOpId, JSON.stringify(record.batch).length);
          await store.put({ ...record, owner: me });
        }
        return left.map(({ batch }) => batch);
      },
    },
    close: release,
  };
}

function lockOf(tabId: string): string {
  return `counterpoint:tab:${tabId}`;
}
