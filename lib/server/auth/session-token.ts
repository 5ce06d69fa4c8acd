// The session cookie: an encrypted token that next-auth reads and writes too. It names a person and an epoch, no more.
import "server-only";
import { decode, encode, type JWT } from "next-auth/jwt";
import { env } from "../env";
import { isSecure } from "./public-origin";

/** How long a session lasts, in seconds: thirty days from signing in. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** What a session token says. */
export interface SessionClaims {
  readonly userId: string;
  /** The epoch of the account when the person signed in; a session of an older one has ended. */
  readonly epoch: number;
  /** When the person signed in, in seconds since 1970. */
  readonly signedInAt: number;
}

/** The secret that sessions are encrypted with. Throws where there is none. */
export function authSecret(): string {
  const secret = env().NEXTAUTH_SECRET;
  if (secret) return secret;
  throw new Error(
    "NEXTAUTH_SECRET is missing. Start with `npm start`, which makes one, or set it to 32 random characters.",
  );
}

/** The claims as fields of next-auth's token. */
export function toJwt(claims: SessionClaims): JWT {
  return { sub: claims.userId, epoch: claims.epoch, at: claims.signedInAt };
}

/** The claims in a decrypted token, or null where it is not one of ours. */
export function fromJwt(token: JWT | null): SessionClaims | null {
  if (
    !token ||
    typeof token.sub !== "string" ||
    typeof token.epoch !== "number" ||
    typeof token.at !== "number"
  )
    return null;
  return { userId: token.sub, epoch: token.epoch, signedInAt: token.at };
}

/** A fresh session token for a person who just proved who they are. */
export function encodeSession(
  user: { readonly id: string; readonly sessionEpoch: number },
  now = Date.now(),
): Promise<string> {
  const claims = { userId: user.id, epoch: user.sessionEpoch, signedInAt: Math.floor(now / 1000) };
  return encode({ token: toJwt(claims), secret: authSecret(), maxAge: SESSION_SECONDS });
}

/** How many tokens are known by what they say: taking one apart is the longest part of many calls. */
const MOST_KNOWN = 5_000;

interface Known {
  readonly secret: string;
  readonly claims: SessionClaims;
}

// Next bundles modules more than once; what is known is known once a process.
const store = globalThis as typeof globalThis & { counterpointTokens?: Map<string, Known> };

/** The claims of a session token; null where it is malformed or forged. How old a session may be is for those who
 * resolve its claims to say: a token lasts no shorter than that. */
export async function decodeSession(token: string): Promise<SessionClaims | null> {
  store.counterpointTokens ??= new Map();
  const known = store.counterpointTokens;
  const secret = authSecret();
  const found = known.get(token);
  if (found?.secret === secret) return found.claims;
  try {
    const claims = fromJwt(await decode({ token, secret }));
    if (!claims) return null;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(token, { secret, claims });
    return claims;
  } catch {
    return null;
  }
}

/** The cookie's name: next-auth's own, which differs between http and https. */
export function sessionCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}next-auth.session-token`;
}

function cookieLine(headers: Headers, value: string, maxAge: number): string {
  const secure = isSecure(headers);
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? "; Secure" : ""}`;
  return `${sessionCookieName(secure)}=${value}; ${flags}`;
}

/** The Set-Cookie line that signs a person in, for an answer to the request with these headers. */
export async function signInCookie(
  headers: Headers,
  user: { readonly id: string; readonly sessionEpoch: number },
): Promise<string> {
  return cookieLine(headers, await encodeSession(user), SESSION_SECONDS);
}

/** The Set-Cookie line that signs a person out. */
export function signOutCookie(headers: Headers): string {
  return cookieLine(headers, "", 0);
}
