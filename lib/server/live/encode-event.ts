// Bytes of server-sent events.
import "server-only";
import type { LiveEventName, LiveEvents } from "@/lib/contract/live-events";

/** How soon a browser connects again, and a first byte, so that the headers go out at once. */
export const HELLO = Buffer.from("retry: 2000\n: welcome\n\n");

/** A comment that keeps proxies from closing a quiet stream. */
export const HEARTBEAT = Buffer.from(": still here\n\n");

/** One event; `id` is what comes back as Last-Event-ID. */
export function encodeEvent<N extends LiveEventName>(
  name: N,
  data: LiveEvents[N],
  id?: number,
): Uint8Array {
  return encodeRaw(name, JSON.stringify(data), id);
}

/** The same with data that is JSON on one line already. */
export function encodeRaw(name: LiveEventName, json: string, id?: number): Uint8Array {
  const head = id === undefined ? "" : `id: ${id}\n`;
  return Buffer.from(`${head}event: ${name}\ndata: ${json}\n\n`);
}
