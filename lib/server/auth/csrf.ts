// next-auth's token against forged form posts, made here too, so that a form works without JavaScript.
import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { isSecure } from "./public-origin";
import { readCookie } from "./read-session";
import { authSecret } from "./session-token";

/** The cookie's name: next-auth's own. */
export function csrfCookieName(secure: boolean): string {
  return `${secure ? "__Host-" : ""}next-auth.csrf-token`;
}

function signature(token: string): string {
  return createHash("sha256").update(`${token}${authSecret()}`).digest("hex");
}

/** The token in a request's cookie, for a hidden field; null where there is none that this server made. */
export function readCsrfToken(headers: Headers): string | null {
  const value = readCookie(headers, csrfCookieName(isSecure(headers)));
  const [token, hash] = decodeURIComponentSafely(value).split("|");
  if (!token || !hash) return null;
  const expected = Buffer.from(signature(token));
  const given = Buffer.from(hash);
  return expected.length === given.length && timingSafeEqual(expected, given) ? token : null;
}

function decodeURIComponentSafely(value: string | null): string {
  try {
    return decodeURIComponent(value ?? "");
  } catch {
    return "";
  }
}

/** A cookie that a page with a sign-in form needs, or null where the request brings a good one. */
export function missingCsrfCookie(
  headers: Headers,
): { name: string; value: string; secure: boolean } | null {
  if (readCsrfToken(headers)) return null;
  const token = randomBytes(32).toString("hex");
  const secure = isSecure(headers);
  return {
    name: csrfCookieName(secure),
    value: encodeURIComponent(`${token}|${signature(token)}`),
    secure,
  };
}
