// Changing one's name or e-mail address, and whether one wants mail.
import "server-only";
import type { UpdateAccount } from "@/lib/contract/account";
import type { AccountView } from "@/lib/contract/account-view";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { checkProof } from "../auth/check-proof";
import type { Proof } from "../auth/read-session";
import { isUniqueViolation, write } from "../repositories/database";
import { removeResets } from "../repositories/password-reset-repository";
import { touchMapsOf } from "../repositories/person-maps-repository";
import { type UserChange, updateUser } from "../repositories/user-repository";
import { announceAccountChanged } from "./announce";
import { getAccount } from "./get-account";
import { requireUnchanged, requireUser } from "./require-user";

/** Changes the actor's account. FORBIDDEN where a new e-mail lacks proof, CONFLICT where it is taken. */
export async function updateAccount(
  actor: Actor,
  input: UpdateAccount,
  proof: Proof,
): Promise<AccountView> {
  const user = await requireUser(actor);
  const movesTo = input.email !== undefined && input.email !== user.email ? input.email : undefined;
  const renamesTo = input.name !== undefined && input.name !== user.name ? input.name : undefined;
  if (movesTo !== undefined) await checkProof(user, proof, "currentPassword");
  const change: UserChange = {
    ...(renamesTo === undefined ? {} : { name: renamesTo }),
    ...(movesTo === undefined ? {} : { email: movesTo, emailVerified: null }),
    ...(input.mailEnabled === undefined ? {} : { mailEnabled: input.mailEnabled }),
  };
  try {
    await write(async (tx) => {
      await requireUnchanged(tx, user);
      await updateUser(tx, user.id, change);
      // A link that was sent to the old address must not open the account any more.
      if (movesTo !== undefined) await removeResets(tx, user.id);
      if (renamesTo !== undefined) {
        await touchMapsOf(tx, user.id);
        announceAccountChanged(tx);
      }
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = "Another account has this e-mail address. Use a different one.";
    throw new AppError("CONFLICT", message, { path: "email" });
  }
  return getAccount(actor);
}
