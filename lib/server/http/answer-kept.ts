// Answers a GET from bytes that are kept: 304 where the reader has them, else in the encoding that it takes.
import "server-only";
import { type Encoding, matchesTag, pickEncoding } from "./negotiate";

export interface KeptAnswer {
  readonly tag: string;
  readonly bytes: (encoding: Encoding) => Promise<Buffer>;
}

/** What an answer was made from. */
const sources = new WeakMap<Response, Buffer>();

/**
 * The answer with its ETag. It depends on the session, so that shared caches keep nothing. `encoded` tells whether
 * the kept encodings may be used: Next drops the content-encoding of its route handlers and compresses by itself.
 */
export async function answerKept(
  request: Request,
  kept: KeptAnswer,
  encoded: boolean,
): Promise<Response> {
  const headers = new Headers({
    etag: kept.tag,
    vary: "Cookie, Accept-Encoding",
    "cache-control": "private, no-cache",
  });
  if (matchesTag(request.headers.get("if-none-match"), kept.tag)) {
    return new Response(null, { status: 304, headers });
  }
  const encoding = encoded ? pickEncoding(request.headers.get("accept-encoding")) : "identity";
  const bytes = await kept.bytes(encoding);
  headers.set("content-type", "application/json; charset=utf-8");
  headers.set("content-length", String(bytes.byteLength));
  if (encoding !== "identity") headers.set("content-encoding", encoding);
  const view = new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  const response = new Response(view, { headers });
  sources.set(response, bytes);
  return response;
}

/** The bytes of an answer, without the way through a stream where they are kept; null where it has none. */
export async function bytesOf(response: Response): Promise<Buffer | null> {
  if (!response.body) return null;
  return sources.get(response) ?? Buffer.from(await response.arrayBuffer());
}
