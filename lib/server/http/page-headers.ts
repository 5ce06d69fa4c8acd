// The security headers of every page, with a Content-Security-Policy that only scripts with the page's nonce pass.
import "server-only";
import { env } from "../env";

export interface PageHeadersInput {
  readonly nonce: string;
  /** Whether people reach the page over https. */
  readonly secure: boolean;
}

const HALF_A_YEAR = 15_768_000;

/** Header names (lower case) and values. */
export function pageHeaders({ nonce, secure }: PageHeadersInput): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(nonce),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    ...(secure ? { "strict-transport-security": `max-age=${HALF_A_YEAR}` } : {}),
  };
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build explains errors with eval; the built app never uses it.
  const evaluating = env().NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluating}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    `form-action ${["'self'", ...signInOrigins()].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A sign-in form posts to us and is sent on to the provider; browsers hold such a redirect against form-action. */
function signInOrigins(): string[] {
  const { GITHUB_ID, OIDC_ISSUER } = env();
  return [
    ...(GITHUB_ID ? ["https://github.com"] : []),
    ...(OIDC_ISSUER ? [new URL(OIDC_ISSUER).origin] : []),
  ];
}
