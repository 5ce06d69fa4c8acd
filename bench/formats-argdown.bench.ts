// Argdown in and out: time and memory of 1,000 and 10,000 statements, and what our reader costs on top of @argdown/core.
import { randomGraph } from "../lib/argument/testing/random-graph";
import { parse } from "../lib/formats/argdown/parse";
import { serialize } from "../lib/formats/argdown/serialize";
import { runCore } from "../lib/formats/argdown/testing/core-counts";
import type { ExportSource } from "../lib/formats/format-types";
import { median } from "./lib/median";
import { type Aim, printAims, printTable, short } from "./lib/report";

const ROUNDS = 15;
const WARM_UPS = 4;
const OPTIONS = { annotations: true, at: "2026-01-01T00:00:00.000Z" };

function sourceOf(statements: number): ExportSource {
  return {
    id: "map",
    slug: "map",
    title: "Bench",
    url: null,
    graph: randomGraph({ seed: 20_261_123, statements }),
    brief: null,
    people: {},
    provenance: [],
  };
}

interface Measured {
  readonly write: number;
  readonly read: number;
  readonly core: number;
  readonly characters: number;
  readonly megabytes: number;
}

/** All three take turns, each as often first, so that busy moments and others' garbage fall on all of them. */
function measure(statements: number): Measured {
  const source = sourceOf(statements);
  const { content } = serialize(source, OPTIONS);
  const check = parse(content);
  if (!check.ok || check.value.map.statements.length !== source.graph.statements.size)
    throw new Error("What was written does not read back.");
  const body = content.replace(/^===[\s\S]*?===\n/, "");
  const times = { write: [] as number[], read: [] as number[], core: [] as number[] };
  const timed = (into: number[], work: () => unknown) => {
    const started = performance.now();
    work();
    into.push(performance.now() - started);
  };
  const works = [
    () => timed(times.core, () => runCore(body)),
    () => timed(times.read, () => parse(content)),
    () => timed(times.write, () => serialize(source, OPTIONS)),
  ];
  for (let round = 0; round < ROUNDS + WARM_UPS; round += 1) {
    for (let at = 0; at < works.length; at += 1) works[(round + at) % works.length]?.();
  }
  const settled = (all: readonly number[]) => median(all.slice(WARM_UPS));
  return {
    write: settled(times.write),
    read: settled(times.read),
    core: settled(times.core),
    characters: content.length,
    megabytes: growthOf(() => parse(content)),
  };
}

/** Megabytes of heap that are in use after the work, with what it made. */
function growthOf(work: () => unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const made = work();
  const after = process.memoryUsage().heapUsed;
  return made === null ? 0 : Math.max(0, after - before) / 1e6;
}

const sizes = [1_000, 10_000];
const results = sizes.map((size) => ({ size, ...measure(size) }));
printTable(
  "Argdown",
  ["statements", "characters", "write ms", "read ms", "@argdown/core alone ms", "heap MB"],
  results.map((each) => [
    each.size.toLocaleString("en-GB"),
    each.characters.toLocaleString("en-GB"),
    short(each.write),
    short(each.read),
    short(each.core),
    short(each.megabytes),
  ]),
);
printAims(
  results.map(
    ({ size, read, core }): Aim => ({
      what: `reading ${size.toLocaleString("en-GB")}: ours on top of @argdown/core`,
      value: short(read - core),
      peer: short(core),
      ratio: short((read - core) / core),
      aim: "at most 0.5",
      reached: read - core <= core / 2,
    }),
  ),
);
