// What of a request may reach next-auth: known actions, safe goals, plain error words.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { safeNextPath } from "@/lib/contract/next-path";
import { csrfCookieName } from "./csrf";
import { providerChoices } from "./providers";
import { publicOrigin } from "./public-origin";
import { sessionCookieName } from "./session-token";

const READS: ReadonlySet<string> = new Set([
  "session",
  "csrf",
  "providers",
  "signin",
  "signout",
  "error",
]);

/** Throws NOT_FOUND where next-auth has no such call, or one that we do not use. */
export function checkAction(
  method: "GET" | "POST",
  action: string,
  providerId: string | undefined,
  extra: boolean,
): void {
  const offered = providerChoices().some((choice) => choice.id === providerId);
  const plain = providerId === undefined;
  const known =
    method === "GET"
      ? (READS.has(action) && plain) || (action === "callback" && offered)
      : (action === "signout" && plain) ||
        (action === "signin" && offered) ||
        (action === "callback" && providerId === "credentials");
  if (known && !extra) return;
  throw new AppError("NOT_FOUND", "There is no such sign-in call. Open /sign-in instead.");
}

/** A goal after signing in, given as a path or as an address of this site, as a path that is safe to go to. */
export function goalPath(goal: string | undefined, origin: string): string {
  if (goal === undefined) return "/";
  return safeNextPath(goal.startsWith(`${origin}/`) ? goal.slice(origin.length) : goal);
}

/** Fields with a safe `callbackUrl` and a harmless `error`. */
export function safeFields(
  fields: Readonly<Record<string, string>>,
  origin: string,
): Record<string, string> {
  const { callbackUrl, error, ...rest } = fields;
  return {
    ...rest,
    ...(callbackUrl === undefined ? {} : { callbackUrl: goalPath(callbackUrl, origin) }),
    ...(error !== undefined && /^[A-Za-z0-9_.-]{1,60}$/.test(error) ? { error } : {}),
  };
}

/** The request's headers with next-auth's cookies alone, and a goal cookie only where it is an address. */
export function safeHeaders(headers: Headers): Headers {
  const safe = new Headers(headers);
  const secure = publicOrigin(headers).startsWith("https://");
  const known = new Set([sessionCookieName(secure), csrfCookieName(secure)]);
  const prefix = sessionCookieName(secure).replace("session-token", "");
  const goal = `${prefix}callback-url`;
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const kept = pairs.filter((pair) => {
    const name = pair.slice(0, Math.max(0, pair.indexOf("=")));
    if (name === goal) return isAddress(pair.slice(name.length + 1));
    return known.has(name) || name.startsWith(prefix);
  });
  safe.set("cookie", kept.join("; "));
  return safe;
}

function isAddress(value: string): boolean {
  try {
    return /^https?:$/.test(new URL(decodeURIComponent(value)).protocol);
  } catch {
    return false;
  }
}
