// The signed-in person for server components and route handlers: read once a request.
import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { readSession, type Session, type SessionUser } from "./read-session";

/** The session of the request that is being answered, or null for a visitor. */
export const currentSession = cache(
  async (): Promise<Session | null> => readSession(new Headers(await headers())),
);

/** The signed-in person of the request that is being answered, or null for a visitor. */
export async function currentUser(): Promise<SessionUser | null> {
  return (await currentSession())?.user ?? null;
}
