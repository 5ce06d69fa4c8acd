// The server ends cleanly when it is told to, and a second start finds everything again.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./fixtures/test";

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === "string") throw new Error("There is no port.");
  return address.port;
}

/** Starts the app as `npm start` does; resolves when it says that it is ready. */
function start(port: number, folder: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      DATABASE_URL: `file:${join(folder, "counterpoint.db")}`,
      PORT: String(port),
      HOST: "127.0.0.1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (data: Buffer) => {
      if (data.toString().includes("is ready at")) resolve(server);
    });
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

/** Tells the server to stop; its exit code. */
async function stop(server: ChildProcess): Promise<unknown> {
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  return (await ended)[0];
}

test("SIGTERM ends with 0, and accounts and maps are there at the next start", async ({
  playwright,
}) => {
  // A start waits for its turn where another one is preparing.
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), "counterpoint-start-stop-"));
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  const request = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: baseURL },
  });
  let server = await start(port, folder);
  try {
    const person = { name: "Ada", email: "ada@example.org", password: "kept over a restart" };
    expect((await request.post("/api/account", { data: person })).status()).toBe(201);
    const made = await request.post("/api/maps", { data: { title: "Kept" } });
    const { map } = (await made.json()) as { map: { slug: string } };
    expect(await stop(server)).toBe(0);
    const before = Date.now();
    server = await start(port, folder);
    expect(Date.now() - before).toBeLessThan(15_000);
    expect((await request.get(`/api/maps/${map.slug}`)).status()).toBe(200);
    expect((await request.get("/api/maps/japan-mod-official-in-taipei")).status()).toBe(200);
    expect(await stop(server)).toBe(0);
  } finally {
    if (server.exitCode === null) server.kill("SIGKILL");
    await request.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
});
