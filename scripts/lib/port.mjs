// Says before any work is done that a port cannot be used.
import { createServer } from "node:http";

/**
 * Listens on a port for a moment. Rejects with a message for a person where that is not possible.
 * @param {number} port
 * @param {string} host
 */
export async function demandPort(port, host) {
  const server = createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Makes a server listen. Rejects with a message for a person where that is not possible.
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
export function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(new Error(explain(error, port, host), { cause: error })),
    );
    server.listen(port, host, () => resolve());
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} host
 */
function explain(error, port, host) {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is in use, perhaps by another Counterpoint. Stop that, or choose another: PORT=${port + 1} npm start`;
  }
  if (error.code === "EACCES") {
    return `Port ${port} may not be used by you. Choose one above 1024: PORT=3000 npm start`;
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return `HOST=${host} is not an address of this computer.`;
  }
  return `The server could not start: ${error.message}`;
}
