// The row of a signed-in person, for services that change it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { Tx } from "../repositories/database";
import { findLivingUser, findUserById, type UserRow } from "../repositories/user-repository";

function gone(): AppError {
  return new AppError("UNAUTHENTICATED", "Your session has ended. Sign in, then try again.");
}

/** The actor's row; UNAUTHENTICATED where the account is gone. */
export async function requireUser(actor: Actor): Promise<UserRow> {
  const user = await findUserById(actor.id);
  if (!user || user.deletedAt) throw gone();
  return user;
}

/** Throws UNAUTHENTICATED where the account was deleted or its password changed since `user` was read. */
export async function requireUnchanged(tx: Tx, user: UserRow): Promise<void> {
  const now = await findLivingUser(tx, user.id);
  if (now?.sessionEpoch !== user.sessionEpoch) throw gone();
}
