// The address under which people see this server: it decides the cookies' names and every absolute link.
import "server-only";
import { env } from "../env";

/** The first value of a header that proxies may have repeated. */
function first(value: string | null): string | undefined {
  return value?.split(",")[0]?.trim() || undefined;
}

/** The origin that was set (PUBLIC_URL or NEXTAUTH_URL), or null where the server answers on any host. */
export function configuredOrigin(): string | null {
  const address = env().PUBLIC_URL ?? env().NEXTAUTH_URL;
  return address ? new URL(address).origin : null;
}

/** The origin of a request, such as `http://localhost:3000`. The server's front has settled the X-Forwarded-* headers. */
export function publicOrigin(headers: Headers): string {
  const configured = configuredOrigin();
  if (configured) return configured;
  const host = first(headers.get("x-forwarded-host")) ?? headers.get("host") ?? "localhost";
  const scheme = first(headers.get("x-forwarded-proto")) === "https" ? "https" : "http";
  const origin = `${scheme}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : `${scheme}://localhost`;
}

/** Whether people reach this server over https, so that cookies must be Secure. */
export function isSecure(headers: Headers): boolean {
  return publicOrigin(headers).startsWith("https://");
}
