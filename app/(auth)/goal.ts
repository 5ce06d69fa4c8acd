// Where the sign-in pages lead afterwards, read from their query.
import { headers } from "next/headers";
import { publicOrigin } from "@/lib/server/auth/public-origin";
import { goalPath } from "@/lib/server/auth/sanitise-auth-call";

export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** One value of a query, or undefined where it is missing or repeated. */
export async function queryValue(
  searchParams: SearchParams,
  name: string,
): Promise<string | undefined> {
  const value = (await searchParams)[name];
  return typeof value === "string" ? value : undefined;
}

/** The page to go to after signing in: `next`, or next-auth's `callbackUrl`; "/" where it is none of this site. */
export async function goalOf(searchParams: SearchParams): Promise<string> {
  const goal =
    (await queryValue(searchParams, "next")) ?? (await queryValue(searchParams, "callbackUrl"));
  return goalPath(goal, publicOrigin(new Headers(await headers())));
}
