// Setting a new password with a one-time token.
import "server-only";
import type { ResetPassword } from "@/lib/contract/account";
import { AppError } from "@/lib/contract/app-error";
import { hashPassword } from "../auth/password";
import { write } from "../repositories/database";
import { isResetOpen, removeResets, takeReset } from "../repositories/password-reset-repository";
import { unlinkProviders } from "../repositories/provider-account-repository";
import {
  findLivingUser,
  setPassword,
  type UserRow,
  updateUser,
} from "../repositories/user-repository";
import { announceAccountChanged } from "./announce";
import { channelOf, hashToken } from "./issue-password-reset";

function worn(): AppError {
  const message = "This link was used already, or is more than an hour old. Ask for a new one.";
  return new AppError("VALIDATION", message, { path: "token" });
}

/** Whether a token can still be used. */
export async function isTokenOpen(token: string): Promise<boolean> {
  return isResetOpen(hashToken(token), new Date());
}

/** Sets the password and ends every session; the caller signs the person in. VALIDATION where the token is worn out. */
export async function resetPassword(input: ResetPassword): Promise<UserRow> {
  if (!(await isTokenOpen(input.token))) throw worn();
  const passwordHash = await hashPassword(input.newPassword);
  return write(async (tx) => {
    const userId = await takeReset(tx, hashToken(input.token), new Date());
    const user = userId && (await findLivingUser(tx, userId));
    if (!user) throw worn();
    if (channelOf(input.token) === "mail" && !user.emailVerified) {
      // The address was never proved before: whoever linked a provider then need not be its owner.
      await unlinkProviders(tx, user.id);
      await updateUser(tx, user.id, { emailVerified: new Date() });
    }
    await removeResets(tx, user.id);
    announceAccountChanged(tx);
    return setPassword(tx, user.id, passwordHash);
  });
}
