// A sign-in at GitHub or an OpenID Connect provider: finds the account it belongs to, links it, or makes one.
import "server-only";
import { emailSchema, nameSchema } from "@/lib/contract/account";
import { NAME_MAX } from "@/lib/contract/account-limits";
import { isUniqueViolation, type Tx, write } from "../repositories/database";
import {
  findUserByProvider,
  linkProvider,
  type ProviderIdentity,
} from "../repositories/provider-account-repository";
import {
  findLivingUser,
  findUserByEmail,
  insertUser,
  type UserRow,
} from "../repositories/user-repository";
import { newId } from "../services/new-id";

export interface ProviderSignIn extends ProviderIdentity {
  readonly name: string;
  /** Only an address that the provider has verified; null otherwise. */
  readonly verifiedEmail: string | null;
  /** The signed-in person who asked to connect this provider, or null for a plain sign-in. */
  readonly connectTo: string | null;
}

export type ProviderOutcome =
  | { readonly ok: true; readonly user: UserRow }
  /** `EmailHasAccount`: sign in to it and connect there. `TakenByOther`: the sign-in belongs to another account. */
  | { readonly ok: false; readonly reason: "EmailHasAccount" | "TakenByOther" };

/** The account that a provider's sign-in belongs to, made or linked where there was none. */
export async function signInWithProvider(signIn: ProviderSignIn): Promise<ProviderOutcome> {
  try {
    return await findOrLink(signIn);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // The same sign-in came twice at once, and the other was first: now it is found.
    return findOrLink(signIn);
  }
}

async function findOrLink(signIn: ProviderSignIn): Promise<ProviderOutcome> {
  const known = await findUserByProvider(signIn);
  if (known) {
    const other = signIn.connectTo !== null && signIn.connectTo !== known.id;
    return other ? { ok: false, reason: "TakenByOther" } : { ok: true, user: known };
  }
  if (signIn.connectTo) return connect(signIn, signIn.connectTo);
  const email = emailSchema.safeParse(signIn.verifiedEmail).data ?? null;
  const owner = email ? await findUserByEmail(email) : null;
  if (!owner) return { ok: true, user: await write((tx) => makeAccount(tx, signIn, email)) };
  // Somebody may have signed up with an address that is not theirs. Linking the true owner to such an account would
  // hand it to both; so only an account whose address was proved is linked.
  return owner.emailVerified ? connect(signIn, owner.id) : { ok: false, reason: "EmailHasAccount" };
}

async function connect(signIn: ProviderSignIn, userId: string): Promise<ProviderOutcome> {
  return write(async (tx) => {
    const user = await findLivingUser(tx, userId);
    if (!user) return { ok: false, reason: "TakenByOther" };
    await linkProvider(tx, signIn, user.id);
    return { ok: true, user };
  });
}

async function makeAccount(tx: Tx, signIn: ProviderSignIn, email: string | null): Promise<UserRow> {
  const user = await insertUser(tx, {
    id: newId(),
    name: usableName(signIn.name),
    email,
    emailVerified: email ? new Date() : null,
    passwordHash: null,
  });
  await linkProvider(tx, signIn, user.id);
  return user;
}

/** A provider's name cut to what we store; people may change it afterwards. */
function usableName(name: string): string {
  const cut = [...name.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, " ").trim()]
    .slice(0, NAME_MAX)
    .join("");
  return nameSchema.safeParse(cut).data ?? "New member";
}
