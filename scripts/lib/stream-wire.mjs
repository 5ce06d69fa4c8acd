// The way of an event stream's bytes straight into its connection, as lib/server/live/wire.ts describes it.

/** @typedef {import("node:http").ServerResponse} ServerResponse */

/**
 * A wire into the response. What is sent before `open` has written the head waits for it; from then on each piece goes
 * to the socket as it is, for the end of the connection is the end of the stream.
 * @param {ServerResponse} response
 */
export function openStreamWire(response) {
  /** @type {Uint8Array[] | null} */
  let waiting = [];
  let ended = false;
  /** @param {Uint8Array} bytes */
  const write = (bytes) => {
    if (waiting) waiting.push(bytes);
    else if (response.socket) response.socket.write(bytes);
    else if (!response.destroyed) response.write(bytes);
  };
  return {
    body: null,
    write,
    // With what waits for an earlier answer on the same connection, which has no socket of its own yet.
    behind: () => response.writableLength,
    end() {
      ended = true;
      if (!waiting) response.end();
    },
    drop: () => void response.destroy(),
    /** @param {() => void} left */
    onLeave(left) {
      if (response.destroyed) left();
      else response.once("close", left);
    },
    /**
     * @param {number} status
     * @param {Record<string, string>} headers
     */
    open(status, headers) {
      response.removeHeader("transfer-encoding");
      response.writeHead(status, { ...headers, connection: "close" }).flushHeaders();
      const first = Buffer.concat(waiting ?? []);
      waiting = null;
      write(first);
      if (ended) response.end();
    },
  };
}
