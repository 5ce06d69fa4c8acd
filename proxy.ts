// Runs before every page: a fresh nonce for its scripts, and the security headers. Calls to /api and what stands in
// frames elsewhere set their own.
import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { missingCsrfCookie, needsCsrf, withCookie } from "@/lib/server/auth/csrf";
import { isSecure } from "@/lib/server/auth/public-origin";
import { pageHeaders } from "@/lib/server/http/page-headers";

/** Puts the policy on the request, where Next finds the nonce, and all headers on the response. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const headers = pageHeaders({ nonce, secure: isSecure(request.headers) });
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
  // The sign-in forms carry the token in a hidden field, so that they work without JavaScript.
  const csrf = needsCsrf(request.nextUrl.pathname) ? missingCsrfCookie(request.headers) : null;
  if (csrf) forwarded.set("cookie", withCookie(request.headers.get("cookie"), csrf));
  const response = NextResponse.next({ request: { headers: forwarded } });
  if (csrf) response.headers.append("set-cookie", csrf.line);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!api/|api$|embed/.|_next/static|_next/image).*)"] };
