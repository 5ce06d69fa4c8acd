// Deleting an account: what its person wrote stays, under "former member"; everything about the person goes.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { checkProof } from "../auth/check-proof";
import type { Proof } from "../auth/read-session";
import { type Tx, write } from "../repositories/database";
import { removeResets } from "../repositories/password-reset-repository";
import { leaveMaps, touchMapsOf } from "../repositories/person-maps-repository";
import { unlinkProviders } from "../repositories/provider-account-repository";
import { blankUser } from "../repositories/user-repository";
import { announceAccountChanged } from "./announce";
import { requireUnchanged, requireUser } from "./require-user";

/** Deletes the actor's account and ends its sessions. FORBIDDEN without proof. */
export async function deleteAccount(actor: Actor, proof: Proof): Promise<void> {
  const user = await requireUser(actor);
  await checkProof(user, proof, "password");
  await write(async (tx) => {
    await requireUnchanged(tx, user);
    await eraseAccount(tx, user.id, new Date());
  });
}

/** The deletion itself, without asking for proof: for the operator's command too. */
export async function eraseAccount(tx: Tx, userId: string, at: Date): Promise<void> {
  await touchMapsOf(tx, userId);
  await leaveMaps(tx, userId);
  await removeResets(tx, userId);
  await unlinkProviders(tx, userId);
  await blankUser(tx, userId, at);
  announceAccountChanged(tx);
}
