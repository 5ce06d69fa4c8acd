// Runs before every page: a fresh nonce for its scripts, and the security headers. Calls to /api set their own.
import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isSecure } from "@/lib/server/auth/public-origin";
import { pageHeaders } from "@/lib/server/http/page-headers";

/** Puts the policy on the request, where Next finds the nonce, and all headers on the response. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const headers = pageHeaders({ nonce, secure: isSecure(request.headers) });
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!api/|api$|_next/static|_next/image).*)"] };
