// Several processes on one database: each batch is applied once, and a seed is imported once.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { typescriptArguments } from "../../scripts/lib/typescript.mjs";
import { callApi } from "../support/call-api";
import { apply, makeMap, makePerson, statement } from "../support/factories";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a TypeScript file in a process of its own, on this test's database; gives what it prints. */
async function run(file: string, ...args: string[]): Promise<string> {
  const [command, ...rest] = typescriptArguments(file, args);
  const { stdout } = await promisify(execFile)(command, rest, { cwd: root, env: process.env });
  return stdout;
}

test("three processes write to one map: no seq twice, no gap, and what all send is applied once", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const writers = ["first", "second", "third"].map((prefix) =>
    run("tests/support/submit-many.ts", map.id, ada.id, prefix, "10"),
  );
  const seqs = (await Promise.all(writers)).map((printed) => JSON.parse(printed) as number[]);
  const shared = seqs.map((each) => each.filter((_, i) => i % 2 === 1));
  expect(shared[1]).toEqual(shared[0]);
  expect(shared[2]).toEqual(shared[0]);
  const all = [...new Set(seqs.flat())].sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  await apply(ada, map.id, statement("statement-here"));
  const { json } = await callApi("GET", `/api/maps/${map.id}`, { as: ada });
  expect(json.map.seq).toBe(41);
  expect(json.graph.statements).toHaveLength(41);
}, 60_000);

test("a seed that two processes import at once is there once, public and owned by nobody", async () => {
  await Promise.all([run("prisma/seed/seed.ts"), run("prisma/seed/seed.ts")]);
  const { json } = await callApi("GET", "/api/maps");
  const slugs = json.maps.map((map: { slug: string }) => map.slug);
  expect(slugs).toEqual(["japan-mod-official-in-taipei"]);
  const seeded = await callApi("GET", "/api/maps/japan-mod-official-in-taipei");
  expect(seeded.json.map.visibility).toBe("public");
  expect(seeded.json.graph.statements.length).toBeGreaterThanOrEqual(40);
  const ada = await makePerson();
  const owner = await callApi("GET", "/api/maps/japan-mod-official-in-taipei", { as: ada });
  expect(owner.json.abilities).not.toContain("map.share");
}, 60_000);

test("the operator's command names an owner", async () => {
  const { setOwner } = await import("@/lib/server/services/set-owner");
  const ada = await makePerson();
  const email = `${ada.id.toLowerCase()}@example.org`;
  const map = await makeMap(await makePerson("Eve"), "public");
  expect(await setOwner({ slug: map.slug, email })).toMatchObject({ addressProved: false });
  const { json } = await callApi("GET", `/api/maps/${map.slug}`, { as: ada });
  expect(json.abilities).toContain("map.share");
  await expect(setOwner({ slug: "nowhere", email })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(setOwner({ slug: map.slug, email: "no@example.org" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
