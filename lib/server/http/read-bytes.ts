// Reads a request's body up to a limit, whatever its Content-Length says or leaves out.
import "server-only";
import { AppError } from "@/lib/contract/app-error";

const given = new WeakMap<Request, Uint8Array>();

/** Says that these bytes are the request's body: whoever has them need not make a stream of them. */
export function giveBody(request: Request, bytes: Uint8Array): void {
  given.set(request, bytes);
}

/** The body's bytes. Throws TOO_LARGE as soon as more than `limit` have come; the rest is not read. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > limit) throw tooLarge(limit);
  const known = given.get(request);
  if (known && known.byteLength > limit) throw tooLarge(limit);
  if (known) return known;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(limit: number): AppError {
  const allowed =
    limit < 1_000_000 ? `${Math.floor(limit / 1000)} kB` : `${Math.floor(limit / 1_000_000)} MB`;
  return new AppError(
    "TOO_LARGE",
    `The body is larger than the ${allowed} that this call takes. Send less at once.`,
  );
}
