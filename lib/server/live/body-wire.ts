// A wire into the body of a Response, for streams that Next sends.
import "server-only";
import type { Wire } from "./wire";

/** What Next and the socket may hold back before it counts as ahead of the reader. */
const HIGH_WATER_MARK = 65_536;

/** Opens the body of the answer to a request. */
export function openBodyWire(request: Request): Wire {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let leave = (): void => undefined;
  let over = false;
  const finish = (last: (given: ReadableStreamDefaultController<Uint8Array>) => void) => {
    if (over || !controller) return;
    over = true;
    // Held until here, for a request that nobody holds does not tell any more that its reader left.
    request.signal.removeEventListener("abort", leave);
    last(controller);
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
      },
      cancel: () => {
        over = true;
        leave();
      },
    },
    { highWaterMark: HIGH_WATER_MARK, size: (chunk) => chunk.byteLength },
  );
  return {
    body,
    write: (bytes) => controller?.enqueue(bytes),
    behind: () => -(controller?.desiredSize ?? 0),
    end: () => finish((given) => given.close()),
    drop: (why) => finish((given) => given.error(new DOMException(why, "AbortError"))),
    onLeave(left) {
      leave = left;
      if (request.signal.aborted) left();
      else request.signal.addEventListener("abort", leave, { once: true });
    },
  };
}
