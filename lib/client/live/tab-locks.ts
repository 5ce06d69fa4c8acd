// Which tab does a thing that only one should do. Web Locks where they are; on plain http a lease in localStorage.
import { mintId } from "../mint-id";
import type { Clock } from "./clock";

export interface LockHolder {
  readonly onHeld: () => void;
  /** A lease that was not renewed in time went to another tab. */
  readonly onLost?: () => void;
}

export interface TabLocks {
  /** Waits for the lock and holds it until the returned function is called or the tab is gone. */
  readonly hold: (name: string, holder: LockHolder) => () => void;
  readonly isHeld: (name: string) => Promise<boolean>;
}

type LeaseStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const LEASE_MS = 6_000;
const RENEW_MS = 1_500;

/** The browser's locks. */
export function webLocks(manager: LockManager): TabLocks {
  return {
    hold: (name, { onHeld }) => {
      const giveUp = new AbortController();
      let release = () => giveUp.abort();
      manager
        .request(name, { signal: giveUp.signal }, () => {
          onHeld();
          return new Promise<void>((resolve) => {
            release = resolve;
          });
        })
        .catch(() => undefined);
      return () => release();
    },
    isHeld: async (name) => ((await manager.query()).held ?? []).some((lock) => lock.name === name),
  };
}

/** Leases: whoever renews one holds it; two may hold it for a moment, which does no harm here. */
export function leaseLocks(storage: LeaseStorage, clock: Clock): TabLocks {
  const read = (name: string): { owner: string; until: number } | null => {
    const [owner = "", until = "0"] = (storage.getItem(keyOf(name)) ?? "").split(" ");
    return owner !== "" && Number(until) > clock.now() ? { owner, until: Number(until) } : null;
  };
  return {
    hold: (name, holder) => {
      const me = mintId();
      let held = false;
      let stop = () => {};
      const renew = () => {
        const lease = read(name);
        const mine = lease === null || lease.owner === me;
        if (mine) storage.setItem(keyOf(name), `${me} ${clock.now() + LEASE_MS}`);
        // Held only at the second look: two that took it at once see by then whose it is.
        if (mine && !held && lease !== null) {
          held = true;
          holder.onHeld();
        } else if (!mine && held) {
          held = false;
          holder.onLost?.();
        }
        stop = clock.after(lease === null ? 60 : RENEW_MS, renew);
      };
      renew();
      return () => {
        stop();
        if (read(name)?.owner === me) storage.removeItem(keyOf(name));
      };
    },
    isHeld: async (name) => read(name) !== null,
  };
}

function keyOf(name: string): string {
  return `counterpoint:lease:${name}`;
}
