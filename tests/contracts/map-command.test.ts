// The operator's command for maps, run as a process of its own while this one holds the database open.
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { typescriptArguments } from "../../scripts/lib/typescript.mjs";
import { exportMaps } from "../../scripts/map/export-maps";
import { importFiles } from "../../scripts/map/import-files";
import { nameOwner } from "../../scripts/map/name-owner";
import { callApi } from "../support/call-api";
import { annotation, apply, makeMap, makePerson, statement } from "../support/factories";

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function map(...args: string[]): Promise<Run> {
  const [program, ...rest] = typescriptArguments("scripts/map.ts", args);
  const options = { env: { ...process.env, INIT_CWD: folder }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done) => {
    execFile(program, rest, options, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

const ARGDOWN = `===
title: Trees in the street
===

[Shade]: Trees make streets cooler.
  + <Leaves>: Leaves keep the sun off.
  - <Roots>: Roots break the pavement.
`;
const AIF = JSON.stringify({
  nodes: [
    { nodeID: "1", text: "It rains.", type: "I", timestamp: "" },
    { nodeID: "2", text: "The street is wet.", type: "I", timestamp: "" },
    { nodeID: "3", text: "Default Inference", type: "RA", timestamp: "" },
    { nodeID: "4", text: "The sprinklers are on.", type: "I", timestamp: "" },
    { nodeID: "5", text: "Default Conflict", type: "CA", timestamp: "" },
  ],
  edges: [
    { edgeID: "1", fromID: "1", toID: "3" },
    { edgeID: "2", fromID: "3", toID: "2" },
    { edgeID: "3", fromID: "4", toID: "5" },
    { edgeID: "4", fromID: "5", toID: "3" },
  ],
  locutions: [],
});

// Each command is a process of its own, which takes its time where much else runs.
vi.setConfig({ testTimeout: 120_000 });

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-map-command-"));
  mkdirSync(join(folder, "files/deep"), { recursive: true });
  writeFileSync(join(folder, "files/trees.argdown"), ARGDOWN);
  writeFileSync(join(folder, "files/deep/rain.json"), AIF);
  writeFileSync(join(folder, "files/broken.json"), '{"nodes": [');
  writeFileSync(join(folder, "files/picture.png"), "not looked at");
  writeFileSync(join(folder, "files/.hidden.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("import", () => {
  test("reads a folder, a line for each file, a broken one no more than that", async () => {
    const ada = await makePerson();
    const before = await mapsOf(ada);
    const { code, out, err } = await map("import", "files", "--dry-run", "--json");
    expect(code).toBe(1);
    expect(linesOf(out)).toEqual([
      { file: "files/broken.json", error: expect.stringMatching(/\.$/), code: expect.any(String) },
      {
        ...{ file: "files/deep/rain.json", format: "aif", statements: 3, supports: 1 },
        ...{ attacks: 0, undercuts: 1, linked: 0, passages: 0, report: expect.any(Array) },
      },
      {
        ...{ file: "files/trees.argdown", format: "argdown", statements: 3, supports: 1 },
        ...{ attacks: 1, undercuts: 0, linked: 0, passages: 0, report: expect.any(Array) },
      },
    ]);
    expect(err).toContain("2 of 3 files read: 6 statements");
    expect(err).toContain("Nothing was saved.");
    expect(await mapsOf(ada)).toEqual(before);
  });

  test("makes a map of each file, owned by whom it is told", async () => {
    const ada = await makePerson();
    const email = `${ada.id.toLowerCase()}@example.org`;
    const files = ["files/trees.argdown", "files/deep/rain.json"];
    const { code, out, err } = await map("import", ...files, "--owner", email.toUpperCase());
    expect([code, err.includes("Nobody owns")]).toEqual([0, false]);
    expect(out).toContain("Argdown: 3 statements, 1 supports, 1 attacks");
    const made = await mapsOf(ada);
    expect(made.map(({ title }) => title).sort()).toEqual(["Trees in the street", "rain"]);
  });

  test("adds to a map that is there, while this process reads it", async () => {
    const ada = await makePerson();
    const head = await makeMap(ada);
    const { code, out } = await map("import", "files/deep/rain.json", "--map", head.slug, "--json");
    expect([code, linesOf(out)[0].map]).toEqual([0, head.slug]);
    const { json } = await callApi("GET", `/api/maps/${head.id}`, { as: ada });
    expect(json.graph.statements).toHaveLength(3);
  });

  test("reads every file as the format it is told, and says what is missing", async () => {
    const { code, out } = await map(
      "import",
      "files/trees.argdown",
      "gone.json",
      "--format",
      "aif",
      "--json",
    );
    expect(code).toBe(1);
    expect(linesOf(out)).toMatchObject([
      { file: "files/trees.argdown", code: "VALIDATION" },
      { file: "gone.json", code: "NOT_FOUND" },
    ]);
  });
});

describe("export", () => {
  test("writes a file, or prints it, whole or a branch", async () => {
    const ada = await makePerson();
    const head = await makeMap(ada);
    await apply(ada, head.id, statement("statement-1", "Rents rise."), statement("statement-2"));
    await apply(ada, head.id, annotation("question-1", { type: "statement", id: "statement-1" }));
    const whole = await map("export", head.slug, "--format", "counterpoint", "--out", "all.json");
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining("2 statements")]);
    const written = JSON.parse(readFileSync(join(folder, "all.json"), "utf8"));
    expect(written).toMatchObject({ annotations: [{ id: "question-1" }] });
    const part = await map(
      ...["export", head.slug, "--format", "counterpoint", "--out", "-"],
      ...["--branch", "statement-2", "--no-annotations"],
    );
    expect(JSON.parse(part.out)).toMatchObject({
      statements: [{ id: "statement-2" }],
      annotations: [],
    });
    const named = await map("export", head.slug, "--format", "argdown", "--json");
    expect(linesOf(named.out)[0]).toMatchObject({ map: head.slug, file: "why-rents-rise.argdown" });
    expect(existsSync(join(folder, "why-rents-rise.argdown"))).toBe(true);
  });

  test("takes every map out into a folder, to be brought in again", async () => {
    const ada = await makePerson();
    const head = await makeMap(ada);
    await apply(ada, head.id, statement("statement-1", "Rents rise."));
    expect((await map("export", "--all", "backup")).code).toBe(0);
    const files = readdirSync(join(folder, "backup"));
    expect(files).toContain(`${head.slug}.json`);
    const back = await map("import", `backup/${head.slug}.json`, "--dry-run", "--json");
    expect(linesOf(back.out)[0]).toMatchObject({ format: "counterpoint", statements: 1 });
  });

  test.each([
    [exportMaps, ["no-such-map", "--format", "aif"], "There is no such map"],
    [exportMaps, ["x", "--format", "exe"], "--format is one of"],
    [exportMaps, ["x", "--format", "aif", "--branch", "a", "--statements", "b"], "not for both"],
    [exportMaps, ["x"], "Usage:"],
    [exportMaps, ["x", "--all", "backup"], "Usage:"],
    [exportMaps, [], "Usage:"],
    [importFiles, [], "Usage:"],
    [importFiles, ["a", "--fast"], "--fast"],
    [importFiles, ["a", "--visibility", "secret"], "--visibility is one of"],
    [importFiles, ["a", "--owner", "nobody@example.org"], "There is no account"],
    [nameOwner, ["x"], "Usage:"],
  ])("%o with %o is refused", async (command, args, words) => {
    await expect(command(args)).rejects.toThrow(words);
  });
});

test("says how it is used", async () => {
  const [wrong, help] = await Promise.all([map("nonsense"), map("help")]);
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("Usage:") });
  expect(help).toMatchObject({ code: 0, out: expect.stringContaining("Usage:") });
});

const CORPORA = "/work/shared/corpora/argdown";

test.runIf(existsSync(CORPORA))("reads Argdown's own examples, each as a line", async () => {
  const { out } = await map("import", CORPORA, "--dry-run", "--json");
  const lines = linesOf(out).filter(({ file }) => file.endsWith(".argdown"));
  expect(lines).toHaveLength(readdirSync(CORPORA).filter((f) => f.endsWith(".argdown")).length);
  const read = lines.filter(({ error }) => error === undefined);
  expect(read.length).toBeGreaterThan(lines.length / 2);
  for (const line of read) expect(line.statements).toBeGreaterThan(0);
});

async function mapsOf(person: Awaited<ReturnType<typeof makePerson>>) {
  const { json } = await callApi("GET", "/api/maps", { as: person });
  return json.maps as readonly { readonly title: string }[];
}
