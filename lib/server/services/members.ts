// What stands in the way of changing a map's members.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import type { Tx } from "../repositories/database";
import { countMembers } from "../repositories/membership-repository";

/** The refusal for somebody who is no member. */
export function noSuchMember(): AppError {
  return new AppError(
    "NOT_FOUND",
    "This person is not a member of the map; they may have left. Reload the list.",
  );
}

/** Throws CONFLICT where a map has one owner: it would be left without. Call it under the map's lock. */
export async function requireAnotherOwner(tx: Tx, mapId: string): Promise<void> {
  if ((await countMembers(tx, mapId, "owner")) > 1) return;
  throw new AppError(
    "CONFLICT",
    "A map needs an owner. Make somebody else the owner first, or delete the map.",
  );
}
