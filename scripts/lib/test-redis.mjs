// A Redis of our own for the tests, which keeps nothing on the disk.
import { mkdirSync } from "node:fs";
import { findProgram } from "./find-program.mjs";
import { freePort, startProgram } from "./test-process.mjs";

/**
 * Starts redis-server on a free port.
 * @param {string} folder where it may work; it must not exist
 * @returns {Promise<import("./test-servers.mjs").TestServer>}
 */
export async function startRedis(folder) {
  const command = findProgram("redis-server", ["/opt/homebrew/bin", "/usr/local/bin"]);
  if (!command) {
    return {
      missing:
        "redis-server is not installed. Debian: apt-get install redis-server. macOS: brew install redis. Or set TEST_REDIS_URL.",
    };
  }
  mkdirSync(folder);
  const port = await freePort();
  const settings = { port, bind: "127.0.0.1", save: "", appendonly: "no", dir: folder };
  const running = await startProgram({
    command,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ready: /Ready to accept connections/,
    stopSignal: "SIGTERM",
    killSignal: "SIGKILL",
  });
  return { url: `redis://127.0.0.1:${port}`, ...running };
}
