// Servers for the benches: started as processes of their own, on a free port of this computer, and stopped again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { databaseFile, PLAIN_APP } from "./plain-app";

const PATIENCE_MS = 60_000;

export interface ServerSpec {
  /** A script of the repository and its arguments. */
  readonly script: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A path that answers 200 as soon as the server is ready. */
  readonly ready: string;
}

/** Our own app as `npm start` serves it, over this run's database. */
export const OUR_APP: ServerSpec = { script: ["scripts/server.mjs"], ready: "/api/health" };

/** The plain Next app over the same database. */
export const PLAIN_NEXT: ServerSpec = {
  script: ["bench/servers/plain-next.mjs", PLAIN_APP],
  env: { BENCH_DATABASE: databaseFile() },
  ready: "/",
};

/** node:http that answers every request with the content of a file. */
export function constantBytes(file: string, contentType: string): ServerSpec {
  return { script: ["bench/servers/constant-bytes.mjs", file, contentType], ready: "/" };
}

/** Hocuspocus with one document, from a file that holds it as a Yjs update. */
export function hocuspocus(file: string): ServerSpec {
  return { script: ["bench/servers/hocuspocus.mjs", file], ready: "/" };
}

/** A server that passes on to every reader what is posted, and does nothing else. */
export const FORWARDER: ServerSpec = { script: ["bench/servers/forward.mjs"], ready: "/ready" };

/** Starts a server, hands its address and its process over, and stops it whatever happens. */
export async function withServer<T>(
  spec: ServerSpec,
  work: (address: string, pid: number) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const [file = "", ...args] = spec.script;
  const child = spawn(process.execPath, [inRoot(file), ...args], {
    env: {
      ...process.env,
      ...spec.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-4000);
  });
  const ended = once(child, "exit");
  try {
    await untilReady(
      `${address}${spec.ready}`,
      () => child.exitCode !== null,
      () => complaints,
    );
    return await work(address, child.pid ?? 0);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

async function untilReady(url: string, isOver: () => boolean, complaints: () => string) {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && !isOver()) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`No server came up at ${url}.\n${complaints()}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
