// One's own account, as the settings page shows it.
import "server-only";
import type { AccountView } from "@/lib/contract/account-view";
import type { Actor } from "@/lib/contract/actor";
import { listProviders } from "../repositories/provider-account-repository";
import { requireUser } from "./require-user";

/** The actor's account. UNAUTHENTICATED where it was deleted meanwhile. */
export async function getAccount(actor: Actor): Promise<AccountView> {
  const user = await requireUser(actor);
  const providers = await listProviders(user.id);
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    hasPassword: user.passwordHash !== null,
    providers,
    mailEnabled: user.mailEnabled,
  };
}
