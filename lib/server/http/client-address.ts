// The address a request came from, for rate limits. A header is believed only where we know who wrote it.
import "server-only";
import { isIPv6 } from "node:net";
import { env } from "../env";

/**
 * The caller's address. scripts/server.mjs overwrites X-Forwarded-For with the socket's address, or with
 * TRUST_PROXY lets the proxy's stand: the last entry is then the one that the nearest hop wrote. An IPv6 address
 * counts as its /64: whoever has one of it has all of it.
 */
export function clientAddress(headers: Headers): string {
  const ours = process.env.COUNTERPOINT_SERVER === "1" || env().TRUST_PROXY;
  const last = ours ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return last ? network(withoutPort(last.slice(0, 64))) : "unknown";
}

/** Some proxies write the port too: `10.0.0.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  return address.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  // The parser of addresses writes every spelling in the same way.
  const [head = "", tail] = new URL(`http://[${plain.replace(/%.*$/, "")}]`).hostname
    .slice(1, -1)
    .split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail ? tail.split(":") : [];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => "0");
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
}
