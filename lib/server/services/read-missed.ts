// What a sender has not seen yet: the patches between what they know and their own batch.
import "server-only";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { SubmitAnswer } from "@/lib/contract/submit";
import type { Reader } from "../repositories/database";
import { findPatchesBetween, sizeBetween } from "../repositories/log-repository";
import { readStoredPatch } from "../repositories/stored-patch";
import type { Authorized, MapAccess } from "./authorize";
import { withholdFromPatch } from "./withhold";

const MAX_ENTRIES = 500;
const MAX_CHARACTERS = 4_000_000;

/** Patches after `baseSeq` and before `seq`, oldest first; `reset` where that is too much, or the sender is ahead.
 * `graph` is the map as it is now: it says what is hidden. */
export async function readMissed(
  db: Reader,
  access: Authorized<MapAccess, "map.read">,
  graph: ArgumentGraph,
  { baseSeq, seq }: { readonly baseSeq: number | undefined; readonly seq: number },
): Promise<Pick<SubmitAnswer, "missed" | "reset">> {
  if (baseSeq === undefined || baseSeq === seq - 1) return { missed: [] };
  if (baseSeq >= seq || seq - 1 - baseSeq > MAX_ENTRIES) return { missed: [], reset: true };
  const { id } = access.map;
  if ((await sizeBetween(db, id, baseSeq, seq)) > MAX_CHARACTERS)
    return { missed: [], reset: true };
  const rows = await findPatchesBetween(db, id, baseSeq, seq);
  // A copy counts on from its original's seq, but has not its log.
  if (rows.length < seq - 1 - baseSeq) return { missed: [], reset: true };
  const missed = rows.map((row) => ({
    seq: row.seq,
    patch: withholdFromPatch(readStoredPatch(row.patch), graph, access),
  }));
  return { missed };
}
