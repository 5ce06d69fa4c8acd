// The server ends cleanly when it is told to, and a second start finds everything again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEventStream } from "./fixtures/event-stream";
import { freePort, startInstance } from "./fixtures/instance";
import { expect, test } from "./fixtures/test";

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
  const variables = { DATA_DIR: folder, DATABASE_URL: `file:${join(folder, "counterpoint.db")}` };
  let server = await startInstance(port, variables);
  try {
    const person = { name: "Ada", email: "ada@example.org", password: "kept over a restart" };
    expect((await request.post("/api/account", { data: person })).status()).toBe(201);
    const made = await request.post("/api/maps", { data: { title: "Kept" } });
    const { map } = (await made.json()) as { map: { slug: string } };
    expect(await server.stop()).toBe(0);
    expect(server.said()).toContain("Making the database");
    server = await startInstance(port, variables);
    // What takes long is not done a second time.
    expect(server.said()).not.toMatch(/Installing|Building|Making|Generated|up to date|Copied/);
    expect((await request.get(`/api/maps/${map.slug}`)).status()).toBe(200);
    expect((await request.get("/api/maps/japan-mod-official-in-taipei")).status()).toBe(200);
    expect(await server.stop()).toBe(0);
  } finally {
    await server.kill();
    await request.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("open event streams do not hold the server back", async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), "counterpoint-start-stop-"));
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  const variables = {
    DATA_DIR: folder,
    DATABASE_URL: `file:${join(folder, "counterpoint.db")}`,
    RATE_LIMITS: "off",
  };
  const server = await startInstance(port, variables);
  try {
    const events = `${baseURL}/api/maps/japan-mod-official-in-taipei/events?since=0`;
    const streams = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        openEventStream(`${events}&client=client-${i}-streams`, {}),
      ),
    );
    const before = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - before).toBeLessThan(5_000);
    for (const stream of streams) stream.close();
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
