// Changing one's password, or setting the first one of an account that signs in by a provider.
import "server-only";
import type { ChangePassword } from "@/lib/contract/account";
import type { Actor } from "@/lib/contract/actor";
import { checkProof } from "../auth/check-proof";
import { hashPassword } from "../auth/password";
import type { Proof } from "../auth/read-session";
import { write } from "../repositories/database";
import { removeResets } from "../repositories/password-reset-repository";
import { setPassword, type UserRow } from "../repositories/user-repository";
import { announceAccountChanged } from "./announce";
import { requireUnchanged, requireUser } from "./require-user";

/** Sets the new password and ends every session; the caller signs the person in again. FORBIDDEN without proof. */
export async function changePassword(
  actor: Actor,
  input: ChangePassword,
  proof: Proof,
): Promise<UserRow> {
  const user = await requireUser(actor);
  await checkProof(user, proof, "currentPassword");
  const passwordHash = await hashPassword(input.newPassword);
  return write(async (tx) => {
    await requireUnchanged(tx, user);
    await removeResets(tx, user.id);
    announceAccountChanged(tx);
    return setPassword(tx, user.id, passwordHash);
  });
}
