// Before something grave (password, e-mail, deletion): the current password, or a sign-in a moment ago.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import type { UserRow } from "../repositories/user-repository";
import { verifyPassword } from "./password";
import type { Proof } from "./read-session";

/** How fresh a sign-in must be where the account has no password. */
export const RECENT_MS = 10 * 60 * 1000;

/** Throws FORBIDDEN unless the proof shows that it is the account's own person; `path` names the password's field. */
export async function checkProof(
  user: UserRow,
  proof: Proof,
  path: string,
  now = Date.now(),
): Promise<void> {
  if (user.passwordHash === null) {
    if (now - proof.signedInAt.getTime() <= RECENT_MS) return;
    throw new AppError(
      "FORBIDDEN",
      "Your sign-in is more than ten minutes old. Sign out, sign in again, and repeat this.",
    );
  }
  if (proof.password !== undefined && (await verifyPassword(user.passwordHash, proof.password)))
    return;
  throw new AppError("FORBIDDEN", "This is not your current password. Type it again.", { path });
}
