// Takes the words of deleted annotations out of the log, older copies and edits too.
import "server-only";
import { eraseAnnotations, eraseFromOperations } from "@/lib/argument/erase-annotations";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { Tx } from "../repositories/database";
import { findEntriesAbout, rewriteEntry } from "../repositories/log-repository";

/** Ids of the annotations that a patch deletes, as a tombstone or altogether. */
export function erasedBy({ annotations }: Patch): ReadonlySet<string> {
  if (!annotations) return new Set();
  const buried = Object.entries(annotations.updated).filter(([, [, to]]) => to.deletedAt !== null);
  return new Set([...Object.keys(annotations.removed), ...buried.map(([id]) => id)]);
}

/** Erases the words of these annotations from every entry of the map's log. */
export async function eraseFromLog(tx: Tx, mapId: string, ids: ReadonlySet<string>): Promise<void> {
  for (const id of ids) {
    for (const entry of await findEntriesAbout(tx, mapId, id)) {
      const operations = JSON.parse(entry.operations) as Operation[];
      const patch = JSON.parse(entry.patch) as Patch;
      await rewriteEntry(tx, mapId, {
        seq: entry.seq,
        operations: JSON.stringify(eraseFromOperations(operations, ids)),
        patch: JSON.stringify(eraseAnnotations(patch, ids)),
      });
    }
  }
}
