// Where a stream's bytes go: straight into a connection, where our own server answers past Next's router, or else
// into the body of a Response.
import "server-only";

export interface Wire {
  /** What Next sends; null where the bytes go straight into a connection. */
  readonly body: ReadableStream<Uint8Array> | null;
  /** Sends bytes; never waits. */
  readonly write: (bytes: Uint8Array) => void;
  /** How many bytes the reader has not taken yet. */
  readonly behind: () => number;
  /** Ends the stream after what was sent. */
  readonly end: () => void;
  /** Cuts the reader off, with what waits for it. */
  readonly drop: (why: string) => void;
  /** Calls back, once, when the reader has left; at once where it had before. */
  readonly onLeave: (left: () => void) => void;
}

const wires = new WeakMap<Request, Wire>();

/** Says that the stream which answers this request goes straight into a connection. */
export function setWire(request: Request, wire: Wire): void {
  wires.set(request, wire);
}

/** The connection that waits for this request's stream, if there is one. */
export function wireOf(request: Request): Wire | undefined {
  return wires.get(request);
}
