// How next-auth is set up: encrypted session tokens that name a person and an epoch, and our own pages.
import "server-only";
import type { NextAuthOptions } from "next-auth";
import { safeNextPath } from "@/lib/contract/next-path";
import { findUserById } from "../repositories/user-repository";
import { authProviders } from "./providers";
import { configuredOrigin } from "./public-origin";
import { resolveSession } from "./read-session";
import { authSecret, fromJwt, SESSION_SECONDS, toJwt } from "./session-token";
import { type ProviderSignIn, signInWithProvider } from "./sign-in-with-provider";

/** Tells next-auth, which reads the environment itself, under which address people see this server. */
function announceOrigin(): void {
  const origin = configuredOrigin();
  if (origin) process.env.NEXTAUTH_URL = origin;
  else process.env.AUTH_TRUST_HOST = "1";
}

/** An ended session: next-auth takes the error as "signed out" and clears the cookie. */
class SessionEnded extends Error {
  override readonly name = "SessionEnded";
}

const EXPECTED = new Set([
  "JWT_SESSION_ERROR",
  "OAUTH_CALLBACK_ERROR",
  "OAUTH_CALLBACK_HANDLER_ERROR",
]);

/** What went wrong, on one line: a provider's words, and what stood in the address, may be in it. */
export function reason(detail: unknown): string {
  const error = typeof detail === "object" && detail && "error" in detail ? detail.error : detail;
  const message = error instanceof Error ? error.message : "";
  return message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").slice(0, 500);
}

/** The signed-in person who asked on the settings page to connect a provider, or null. */
export type ConnectingUser = string | null;

/** The options for one request; `connectTo` is whom a provider's sign-in is to be linked to. */
export function authOptions(connectTo: ConnectingUser = null): NextAuthOptions {
  announceOrigin();
  return {
    secret: authSecret(),
    providers: authProviders(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in", newUser: undefined },
    callbacks: {
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${safeNextPath(path)}`;
      },
      async signIn({ user, account }) {
        if (account?.type !== "oauth") return true;
        const outcome = await signInWithProvider({
          provider: account.provider,
          providerId: account.providerAccountId,
          name: user.name ?? "",
          verifiedEmail: user.email ?? null,
          connectTo,
        } satisfies ProviderSignIn);
        if (outcome.ok) user.id = outcome.user.id;
        if (outcome.ok) return true;
        return `${connectTo ? "/settings" : "/sign-in"}?error=${outcome.reason}`;
      },
      async jwt({ token, user, account }) {
        if (account) {
          const row = await findUserById(user.id);
          if (!row || row.deletedAt) throw new SessionEnded("the account is gone");
          return toJwt({
            userId: row.id,
            epoch: row.sessionEpoch,
            signedInAt: Math.floor(Date.now() / 1000),
          });
        }
        const claims = fromJwt(token);
        if (!claims || !(await resolveSession(claims)))
          throw new SessionEnded("the session was ended");
        return toJwt(claims);
      },
      async session({ token, session }) {
        const found = await resolveSession(fromJwt(token));
        if (!found) throw new SessionEnded("the session was ended");
        return { expires: session.expires, user: found.user };
      },
    },
    logger: {
      error(code, detail) {
        if (!EXPECTED.has(code)) console.error(`next-auth: ${code}`, detail);
        else if (code !== "JWT_SESSION_ERROR")
          console.warn(`next-auth: ${code}: ${reason(detail)}`);
      },
      warn() {},
      debug() {},
    },
  };
}
