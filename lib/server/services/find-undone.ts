// Finds what an undo takes back: the patch of one of one's own entries in the log.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import { AppError } from "@/lib/contract/app-error";
import type { Tx } from "../repositories/database";
import { findEntry } from "../repositories/log-repository";
import { readStoredPatch } from "../repositories/stored-patch";
import type { Authorized, MapAccess } from "./authorize";

/** PostgreSQL refuses to look for a number that its column cannot hold. */
const MAX_SEQ = 2_147_483_647;

/** The patch that the batch's undo takes back, or null where it holds none. Throws where there is none, or not one's own. */
export async function findUndone(
  tx: Tx,
  access: Authorized<MapAccess, "map.read">,
  operations: readonly Operation[],
): Promise<Patch | null> {
  const undo = operations.find((operation) => operation.type === "undo");
  if (!undo) return null;
  if (operations.length > 1) {
    throw new AppError("VALIDATION", "An undo stands alone in its batch. Send it on its own.", {
      rule: "OP12",
    });
  }
  const entry = undo.seq > MAX_SEQ ? null : await findEntry(tx, access.map.id, undo.seq);
  if (!entry) {
    throw new AppError(
      "NOT_FOUND",
      "There is no such change in this map's history. Reload the map.",
      { rule: "OP12" },
    );
  }
  if (entry.actorId !== access.actor?.id) {
    throw new AppError(
      "FORBIDDEN",
      "Somebody else made this change. One can take back one's own only.",
    );
  }
  return readStoredPatch(entry.patch);
}
