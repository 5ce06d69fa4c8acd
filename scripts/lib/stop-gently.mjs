// Ends an HTTP server without cutting anybody off in the middle of an answer.

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */

/**
 * Returns a function that stops `server`: no new connections, event streams and idle connections closed at
 * once, answers under way get `patienceMs`, then everything is closed. It resolves when all is closed.
 * @param {import("node:http").Server} server
 * @param {number} patienceMs
 */
export function stopGently(server, patienceMs = 4000) {
  /** @type {Map<ServerResponse, IncomingMessage>} */
  const underWay = new Map();
  let stopping = false;
  server.prependListener("request", (request, response) => {
    underWay.set(response, request);
    response.once("close", () => {
      underWay.delete(response);
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
  });
  /** @returns {Promise<void>} */
  return () =>
    new Promise((resolve) => {
      stopping = true;
      const lastResort = setTimeout(() => server.closeAllConnections(), patienceMs);
      server.close(() => {
        clearTimeout(lastResort);
        resolve();
      });
      for (const [response, request] of underWay) {
        if (isStream(request, response)) response.destroy();
      }
      server.closeIdleConnections();
    });
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
function isStream(request, response) {
  const types = `${request.headers.accept} ${response.getHeader("content-type")}`;
  return types.includes("text/event-stream");
}
