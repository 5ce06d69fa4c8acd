// The address a request came from, for rate limits. A header is believed only where we know who wrote it.
import "server-only";
import { env } from "../env";

/**
 * The caller's address. scripts/server.mjs overwrites X-Forwarded-For with the socket's address, or with
 * TRUST_PROXY lets the proxy's stand: the last entry is then the one that the nearest hop wrote.
 */
export function clientAddress(headers: Headers): string {
  const ours = process.env.COUNTERPOINT_SERVER === "1" || env().TRUST_PROXY;
  const last = ours ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return last ? last.slice(0, 64) : "unknown";
}
