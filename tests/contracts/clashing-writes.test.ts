// Writers that get in each other's way, on either database: as if they came one after the other.
import { expect, test } from "vitest";
import { disconnect, provider, reader, write } from "@/lib/server/repositories/database";
import { duplicateMap } from "@/lib/server/services/duplicate-map";
import { setOwner } from "@/lib/server/services/set-owner";
import { firstColumn, withAdapter } from "../../scripts/lib/database-adapter.mjs";
import { callApi } from "../support/call-api";
import { apply, makeMap, makePerson, statement } from "../support/factories";

test("twenty who read a value and write it back, one more each, count to twenty", async () => {
  const map = await makeMap(await makePerson());
  const before = (await (await reader()).argumentMap.findUniqueOrThrow({ where: { id: map.id } }))
    .version;
  const countUp = () =>
    write(async (tx) => {
      const { version } = await tx.argumentMap.findUniqueOrThrow({ where: { id: map.id } });
      await tx.argumentMap.update({ where: { id: map.id }, data: { version: version + 1 } });
    });
  await Promise.all(Array.from({ length: 20 }, countUp));
  const after = await (await reader()).argumentMap.findUniqueOrThrow({ where: { id: map.id } });
  expect(after.version).toBe(before + 20);
}, 60_000);

test("one who signs up twice at once has one account, and is told so", async () => {
  const body = { name: "Ada", email: "twice@example.org", password: "correct horse battery" };
  const twice = [1, 2].map(() => callApi("POST", "/api/account", { body }));
  const statuses = (await Promise.all(twice)).map(({ status }) => status).sort();
  expect(statuses).toEqual([201, 409]);
});

test("batches, copies, an owner and readers at once: every copy is of one state", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada, "public");
  const eve = await makePerson("Eve");
  const email = `${eve.id.toLowerCase()}@example.org`;
  const batches = Array.from({ length: 20 }, (_, i) =>
    apply(ada, map.id, statement(`statement-${i}a`), statement(`statement-${i}b`)),
  );
  const copies = Array.from({ length: 4 }, () => duplicateMap(eve, { mapId: map.id }));
  const reads = Array.from({ length: 10 }, () => callApi("GET", `/api/maps/${map.id}`));
  const [seqs, made, read] = await Promise.all([
    Promise.all(batches),
    Promise.all(copies),
    Promise.all(reads),
    setOwner({ slug: map.slug, email }),
  ]);
  expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  for (const { json } of read) expect(json.graph.statements).toHaveLength(2 * json.map.seq);
  for (const copy of made) {
    const { json } = await callApi("GET", `/api/maps/${copy.id}`, { as: eve });
    expect(json.graph.statements).toHaveLength(2 * copy.seq);
  }
  const now = await callApi("GET", `/api/maps/${map.id}`, { as: eve });
  expect(now.json.abilities).toContain("map.share");
}, 60_000);

test("when connections are lost, the next calls work again", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  await loseConnections();
  expect(await apply(ada, map.id, statement("statement-after"))).toBe(1);
  expect((await callApi("GET", `/api/maps/${map.id}`, { as: ada })).status).toBe(200);
});

/** Has the server end all our connections; SQLite has no server, there they are closed. */
async function loseConnections(): Promise<void> {
  if (provider() === "sqlite") return disconnect();
  const others = `FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await withAdapter(String(process.env.DATABASE_URL), async (database) => {
    // With a timeout it waits until they are gone.
    const ended = await firstColumn(database, `SELECT pg_terminate_backend(pid, 5000) ${others}`);
    expect(ended.length).toBeGreaterThan(0);
  });
}
