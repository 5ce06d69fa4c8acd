// The PostgreSQL and Redis that tests run on: those that the environment names, else private throw-away ones.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./test-postgres.mjs";
import { startRedis } from "./test-redis.mjs";

/**
 * A server that runs, or why it does not.
 * @typedef {{ url: string, stop: () => Promise<void>, kill: () => void } | { missing: string }} TestServer
 */

/** @typedef {{ postgres: TestServer, redis: TestServer }} TestServers */

/** @type {Promise<TestServers> | undefined} */
let started;

/**
 * Starts both servers, once a process, and names them in process.env for whatever is started from here: as
 * TEST_POSTGRES_URL and TEST_REDIS_URL. They are stopped and their folder is removed when the process ends.
 * @returns {Promise<TestServers>}
 */
export function startTestServers() {
  started ??= start();
  return started;
}

/** Stops what was started. */
export async function stopTestServers() {
  const servers = await started;
  started = undefined;
  if (!servers) return;
  for (const server of Object.values(servers)) if ("stop" in server) await server.stop();
  removeFolder();
}

/** @type {string | undefined} */
let folder;

function removeFolder() {
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  folder = undefined;
}

/** @returns {Promise<TestServers>} */
async function start() {
  const { TEST_POSTGRES_URL, TEST_REDIS_URL } = process.env;
  folder = mkdtempSync(join(tmpdir(), "counterpoint-servers-"));
  /** @type {TestServer[]} */
  const running = [];
  process.once("exit", () => {
    for (const server of running) if ("kill" in server) server.kill();
    removeFolder();
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => process.exit(1));
  }
  const postgres = TEST_POSTGRES_URL
    ? given(TEST_POSTGRES_URL)
    : await startPostgres(join(folder, "postgres"));
  running.push(postgres);
  const redis = TEST_REDIS_URL ? given(TEST_REDIS_URL) : await startRedis(join(folder, "redis"));
  running.push(redis);
  if ("url" in postgres) process.env.TEST_POSTGRES_URL = postgres.url;
  if ("url" in redis) process.env.TEST_REDIS_URL = redis.url;
  return { postgres, redis };
}

/**
 * A server that somebody else runs; it is left alone.
 * @param {string} url
 * @returns {TestServer}
 */
function given(url) {
  return { url, stop: () => Promise.resolve(), kill: () => undefined };
}
