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

/** A cookie that a page with a form needs; `line` is its Set-Cookie line. */
export interface CsrfCookie {
  readonly name: string;
  readonly value: string;
  readonly line: string;
}

/** Whether a page has a form that posts to next-auth. */
export function needsCsrf(pathname: string): boolean {
  return /^\/(sign-in|sign-up|sign-out|settings)\/?$/.test(pathname);
}

/** The cookie to set, or null where the request brings a good one. */
export function missingCsrfCookie(headers: Headers): CsrfCookie | null {
  if (readCsrfToken(headers)) return null;
  const token = randomBytes(32).toString("hex");
  const secure = isSecure(headers);
  const name = csrfCookieName(secure);
  const value = encodeURIComponent(`${token}|${signature(token)}`);
  const line = `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return { name, value, line };
}

/** A Cookie header with this cookie in it, in place of one of the same name. */
export function withCookie(header: string | null, cookie: CsrfCookie): string {
  const others = (header ?? "").split(";").filter((pair) => {
    const name = pair.split("=")[0]?.trim();
    return name !== "" && name !== cookie.name;
  });
  return [...others.map((pair) => pair.trim()), `${cookie.name}=${cookie.value}`].join("; ");
}
