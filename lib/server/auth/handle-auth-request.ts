// next-auth's calls as we let them be used: checked, limited, and with a 4xx for what is malformed.
import "server-only";
import { normaliseEmail } from "@/lib/contract/account";
import { AppError } from "@/lib/contract/app-error";
import { answerError, withApiHeaders } from "../http/answer";
import { checkOrigin } from "../http/check-origin";
import { clientAddress } from "../http/client-address";
import { takeToken } from "../http/rate-limit";
import { publicOrigin } from "./public-origin";
import { readFields } from "./read-fields";
import { readCookie, readSession } from "./read-session";
import { runNextAuth } from "./run-next-auth";
import { checkAction, goalPath, safeFields, safeHeaders } from "./sanitise-auth-call";
import { sessionCookieName } from "./session-token";

/** Where the settings page asks a provider to come back to; it marks a sign-in as a wish to connect. */
export const CONNECT_GOAL = "/settings?connected=";

/** Answers `GET` or `POST /api/auth/{segments}`. */
export async function handleAuthRequest(
  request: Request,
  segments: readonly string[],
): Promise<Response> {
  const method = request.method === "POST" ? "POST" : "GET";
  let wantsJson = true;
  try {
    const [action = "", providerId, ...more] = segments;
    checkAction(method, action, providerId, more.length > 0);
    if (method === "POST") checkOrigin(request);
    const body = method === "POST" ? await readFields(request) : {};
    wantsJson = method === "GET" || body.json === "true";
    limit(request.headers, method, providerId, body.email ?? "");
    const origin = publicOrigin(request.headers);
    const headers = safeHeaders(request.headers);
    const query = safeFields(Object.fromEntries(new URL(request.url).searchParams), origin);
    const connectTo =
      action === "callback" && method === "GET" ? await connectingUser(request.headers) : null;
    const call = {
      action,
      providerId,
      method,
      query,
      body: safeFields(body, origin),
      headers,
      connectTo,
    } as const;
    return withApiHeaders(await runNextAuth(call));
  } catch (error) {
    if (!wantsJson && error instanceof AppError && error.code === "RATE_LIMITED")
      return tooManyTries();
    return answerError(error, request);
  }
}

function limit(
  headers: Headers,
  method: "GET" | "POST",
  providerId: string | undefined,
  email: string,
): void {
  const address = `address ${clientAddress(headers)}`;
  takeToken("read", address);
  // Each of these asks the provider, or hashes a password.
  if (method === "POST" && providerId !== undefined) takeToken("signInAddress", address);
  if (providerId === "credentials") takeToken("signInAccount", normaliseEmail(email).slice(0, 254));
}

function tooManyTries(): Response {
  return withApiHeaders(
    new Response(null, { status: 303, headers: { location: "/sign-in?error=TooManyTries" } }),
  );
}

/** The signed-in person who asked on the settings page to connect a provider, or null. */
async function connectingUser(headers: Headers): Promise<string | null> {
  const origin = publicOrigin(headers);
  const name = sessionCookieName(origin.startsWith("https://")).replace(
    "session-token",
    "callback-url",
  );
  const goal = decodeURIComponent(readCookie(safeHeaders(headers), name) ?? "");
  if (!goalPath(goal, origin).startsWith(CONNECT_GOAL)) return null;
  return (await readSession(headers))?.user.id ?? null;
}
