// Takes the words of deleted annotations out of the log, older copies and edits too.
import "server-only";
import { eraseAnnotations, eraseFromOperations } from "@/lib/argument/erase-annotations";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { Tx } from "../repositories/database";
import {
  findEntry,
  findSeqsAbout,
  findSeqsAboutAnnotations,
  rewriteEntry,
} from "../repositories/log-repository";

/** Looking for one id costs a look at the whole log; for more than these, one look finds all candidates. */
const FEW = 5;

/** Ids of the annotations that a patch deletes, as a tombstone or altogether. */
export function erasedBy({ annotations }: Patch): ReadonlySet<string> {
  if (!annotations) return new Set();
  const buried = Object.entries(annotations.updated).filter(([, [, to]]) => to.deletedAt !== null);
  return new Set([...Object.keys(annotations.removed), ...buried.map(([id]) => id)]);
}

/** Erases the words of these annotations from every entry of the map's log. Each entry is rewritten once at the most. */
export async function eraseFromLog(tx: Tx, mapId: string, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  const seqs =
    ids.size <= FEW
      ? await findSeqsAbout(tx, mapId, [...ids])
      : await findSeqsAboutAnnotations(tx, mapId);
  // One at a time: an entry may be a few megabytes.
  for (const seq of seqs) {
    const entry = await findEntry(tx, mapId, seq);
    if (!entry) continue;
    const operations = JSON.stringify(
      eraseFromOperations(JSON.parse(entry.operations) as Operation[], ids),
    );
    const patch = JSON.stringify(eraseAnnotations(JSON.parse(entry.patch) as Patch, ids));
    if (operations !== entry.operations || patch !== entry.patch) {
      await rewriteEntry(tx, mapId, { seq, operations, patch });
    }
  }
}
