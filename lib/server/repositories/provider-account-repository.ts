// Sign-ins at GitHub or an OpenID Connect provider, and the person each belongs to.
import "server-only";
import { reader, type Tx } from "./database";
import type { UserRow } from "./user-repository";

export interface ProviderIdentity {
  /** "github" or "oidc". */
  readonly provider: string;
  /** The person's id at the provider. */
  readonly providerId: string;
}

/** The person whom this sign-in belongs to, or null. */
export async function findUserByProvider(identity: ProviderIdentity): Promise<UserRow | null> {
  const link = await (await reader()).providerAccount.findUnique({
    where: {
      provider_providerId: { provider: identity.provider, providerId: identity.providerId },
    },
    include: { user: true },
  });
  return link?.user ?? null;
}

/** Names of the providers that a person can sign in with. */
export async function listProviders(userId: string): Promise<string[]> {
  const links = await (await reader()).providerAccount.findMany({
    where: { userId },
    select: { provider: true },
    orderBy: { provider: "asc" },
  });
  return [...new Set(links.map((link) => link.provider))];
}

/** Links a sign-in to a person. Throws the database's unique violation where it is linked already. */
export async function linkProvider(
  tx: Tx,
  identity: ProviderIdentity,
  userId: string,
): Promise<void> {
  await tx.providerAccount.create({
    data: { provider: identity.provider, providerId: identity.providerId, userId },
  });
}

/** Removes every link of a person. */
export async function unlinkProviders(tx: Tx, userId: string): Promise<void> {
  await tx.providerAccount.deleteMany({ where: { userId } });
}
