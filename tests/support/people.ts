// People for tests: accounts made by the real service, and session cookies without clicking.
import { encodeSession, sessionCookieName } from "@/lib/server/auth/session-token";
import { createAccount } from "@/lib/server/services/create-account";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** A Cookie header that signs this person in. */
  readonly cookie: string;
}

/** A Cookie header with a fresh session. `signedInAt` in milliseconds, now by default. */
export async function sessionCookie(
  user: { readonly id: string; readonly sessionEpoch: number },
  signedInAt?: number,
): Promise<string> {
  return `${sessionCookieName(false)}=${await encodeSession(user, signedInAt)}`;
}

let made = 0;

/** A new person who is signed in. */
export async function makePerson(
  given: Partial<Pick<Person, "name" | "email" | "password">> = {},
): Promise<Person> {
  made += 1;
  const name = given.name ?? `Person ${made}`;
  const email = given.email ?? `person${made}@example.org`;
  const password = given.password ?? "correct horse battery";
  const user = await createAccount({ name, email, password });
  return { id: user.id, name, email, password, cookie: await sessionCookie(user) };
}
