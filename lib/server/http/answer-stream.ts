// An event stream as the answer to a call, with headers that keep proxies from holding it back.
import "server-only";
import { readClaims } from "../auth/read-session";
import { clientAddress } from "./client-address";

/** The answer that sends this stream; without a body where the stream goes straight into the connection. */
export function answerStream(body: ReadableStream<Uint8Array> | null): Response {
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

export interface StreamRequest {
  /** The epoch of the session's token; null for a visitor. */
  readonly epoch: number | null;
  readonly address: string;
  readonly request: Request;
  /** What the reader has, by its Last-Event-ID; one that is no number stands for a map that it never had. */
  readonly lastEventId: number | undefined;
}

/** What a stream has to know of the request that opens it. */
export async function streamRequest(request: Request): Promise<StreamRequest> {
  const last = request.headers.get("last-event-id");
  return {
    epoch: (await readClaims(request.headers))?.epoch ?? null,
    address: clientAddress(request.headers),
    request,
    lastEventId: last
      ? /^\d{1,9}$/.test(last)
        ? Number(last)
        : Number.MAX_SAFE_INTEGER
      : undefined,
  };
}
