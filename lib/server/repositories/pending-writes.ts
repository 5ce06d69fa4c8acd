// Gathers the new rows of several batches in a transaction, so that each table takes them in one statement.
import "server-only";
import type { Patch, RecordPatch } from "@/lib/argument/patch";
import type { Tx } from "./database";
import { writePatch } from "./graph-repository";
import { appendEntries, type LogRow } from "./log-repository";

type Kind = "statements" | "inferences" | "passages" | "annotations";
const KINDS: readonly Kind[] = ["statements", "inferences", "passages", "annotations"];

export interface PendingWrites {
  /** Takes what a patch changes: at once where it does more than add, else with the next flush. */
  readonly patch: (mapId: string, patch: Patch) => Promise<void>;
  /** Takes an entry of the log, for the next flush. */
  readonly entry: (entry: LogRow) => void;
  /** Writes all that was taken; to be called before the rows are read, and at the end. */
  readonly flush: () => Promise<void>;
}

/** Writes of one transaction that wait for one another. */
export function pendingWrites(tx: Tx): PendingWrites {
  let added = new Map<string, Patch[]>();
  let entries: LogRow[] = [];
  const flush = async () => {
    const [patches, rows] = [added, entries];
    added = new Map();
    entries = [];
    for (const [mapId, each] of patches) await writePatch(tx, mapId, together(each));
    await appendEntries(tx, rows);
  };
  return {
    flush,
    entry: (entry) => {
      entries.push(entry);
    },
    async patch(mapId, patch) {
      if (!addsOnly(patch)) {
        await flush();
        await writePatch(tx, mapId, patch);
        return;
      }
      const known = added.get(mapId);
      if (known) known.push(patch);
      else added.set(mapId, [patch]);
    },
  };
}

function addsOnly(patch: Patch): boolean {
  if (patch.mainClaimId) return false;
  return KINDS.every((kind) => {
    const part: RecordPatch<unknown> | undefined = patch[kind];
    return !part || (isEmpty(part.updated) && isEmpty(part.removed));
  });
}

function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  for (const _ in record) return false;
  return true;
}

/** One patch that adds what these add. */
function together(patches: readonly Patch[]): Patch {
  const [only] = patches;
  if (only && patches.length === 1) return only;
  const sum: { [K in Kind]?: { added: object; updated: object; removed: object } } = {};
  for (const patch of patches) {
    for (const kind of KINDS) {
      const part = patch[kind];
      if (!part) continue;
      sum[kind] ??= { added: {}, updated: {}, removed: {} };
      Object.assign(sum[kind].added, part.added);
    }
  }
  return sum as Patch;
}
