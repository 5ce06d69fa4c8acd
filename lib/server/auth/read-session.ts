// Who is signed in, read from a request's cookie and checked against the account as it is now.
import "server-only";
import { findSessionUser } from "../repositories/user-repository";
import { isSecure } from "./public-origin";
import {
  decodeSession,
  SESSION_SECONDS,
  type SessionClaims,
  sessionCookieName,
} from "./session-token";

/** A signed-in person. */
export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

export interface Session {
  readonly user: SessionUser;
  /** When the person last proved who they are. */
  readonly signedInAt: Date;
}

/** The value of one cookie in a Cookie header. */
export function readCookie(headers: Headers, name: string): string | null {
  for (const pair of headers.get("cookie")?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/**
 * The session that claims stand for; null where the account is gone, the session was ended, or it is too old: next-auth
 * writes a fresh token whenever it is asked, and that must not make a session last for ever.
 */
export async function resolveSession(claims: SessionClaims | null): Promise<Session | null> {
  if (!claims || Date.now() / 1000 - claims.signedInAt > SESSION_SECONDS) return null;
  const user = await findSessionUser(claims.userId);
  if (!user || user.sessionEpoch !== claims.epoch) return null;
  return {
    user: { id: user.id, name: user.name, email: user.email },
    signedInAt: new Date(claims.signedInAt * 1000),
  };
}

/** What the session cookie of a request claims, or null where there is none that is ours. */
export async function readClaims(headers: Headers): Promise<SessionClaims | null> {
  const token = readCookie(headers, sessionCookieName(isSecure(headers)));
  return token ? decodeSession(token) : null;
}

/** The session of a request, or null for a visitor. A malformed or ended one counts as none. */
export async function readSession(headers: Headers): Promise<Session | null> {
  return resolveSession(await readClaims(headers));
}

/** What a signed-in person brings to prove, once more, that it is they. */
export interface Proof {
  readonly password: string | undefined;
  readonly signedInAt: Date;
}

/** The proof in a request: the password it carries, and when its session began. */
export async function proofOf(headers: Headers, password: string | undefined): Promise<Proof> {
  const session = await readSession(headers);
  return { password, signedInAt: session?.signedInAt ?? new Date(0) };
}
