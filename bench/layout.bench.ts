// Layout: time and quality of hung columns and of the plain tree, against dagre and d3-flextree in this process.
import { crossings, overlaps, wiresThroughCards } from "../lib/layout/checks";
import { hangColumns } from "../lib/layout/hang-columns";
import type { LayoutInput } from "../lib/layout/layout-input";
import { layoutTree } from "../lib/layout/layout-tree";
import type { Layout } from "../lib/layout/types";
import { type BenchArgument, benchArgument } from "./lib/bench-argument";
import { type Drawing, drawingOf, type Faults, faultsOf, type Shape, shapeOf } from "./lib/drawing";
import { type Timing, timeRounds } from "./lib/median";
import {
  dagreDrawing,
  dagreInput,
  flexDrawing,
  flexInput,
  runDagre,
  runFlextree,
} from "./lib/peers";
import { type Aim, printAims, printTable, short } from "./lib/report";

const BUDGET_MS = 6000;
/** With statements used twice dagre needs minutes beyond this; as a tree it is measured at every size. */
const DAGRE_GRAPH_LIMIT = 1000;
const DAGRE_GRAPH = "dagre, repeated statements once";
const NOTHING_REPEATED: ReadonlyMap<string, string> = new Map();

interface Result {
  readonly name: string;
  readonly timing: Timing;
  readonly shape: Shape;
  readonly faults: Faults;
}

function resultOf(name: string, timing: Timing, drawing: Drawing): Result {
  return { name, timing, shape: shapeOf(drawing), faults: faultsOf(drawing) };
}

/** One of ours; the count that all share must agree with lib/layout's own. */
function measureOurs(name: string, lay: () => Layout): Result {
  const result = resultOf(name, timeRounds(lay, 40, BUDGET_MS), drawingOf(lay()));
  const layout = lay();
  const own = [overlaps(layout), wiresThroughCards(layout)].map((list) => list.length);
  const { faults } = result;
  const same = [faults.overlaps, faults.throughCards].every((count, at) => count === own[at]);
  if (!same || faults.crossings !== crossings(layout)) {
    throw new Error(`The bench and lib/layout/checks.ts count the faults of ${name} differently.`);
  }
  return result;
}

function measureDagre(name: string, argument: BenchArgument, repeats: ReadonlyMap<string, string>) {
  const input = dagreInput(argument.tree, argument.heightOf, repeats);
  const timing = timeRounds(() => runDagre(input), 5, BUDGET_MS);
  return resultOf(name, timing, dagreDrawing(input));
}

function measureFlextree(argument: BenchArgument): Result {
  const input = flexInput(argument.tree, argument.heightOf);
  const timing = timeRounds(() => runFlextree(input), 20, BUDGET_MS);
  const drawing = flexDrawing(runFlextree(input), argument.heightOf);
  return resultOf("d3-flextree, same tree", timing, drawing);
}

/** Heights looked up by place and width, as the peers have them: what is timed then is the layout alone. */
function rememberHeights(input: LayoutInput, lay: (input: LayoutInput) => Layout): LayoutInput {
  const known = new Map<string, number>();
  for (const box of lay(input).boxes) known.set(box.key, box.height);
  return { ...input, measure: (key) => known.get(key) ?? 0 };
}

interface Measured {
  readonly hung: Result;
  readonly plain: Result;
  readonly graph: Result | null;
  readonly flat: Result;
}

function measureSize(size: number): Measured {
  const argument = benchArgument(size);
  const { tree, words } = argument;
  const input: LayoutInput = { tree, words, paneWidth: 900, columns: "auto", folded: new Set() };
  const downwards = (given: LayoutInput) => layoutTree(given, "top-down");
  const hungGiven = rememberHeights(input, hangColumns);
  const plainGiven = rememberHeights(input, downwards);
  const hung = measureOurs("hung columns, texts measured", () => hangColumns(input));
  const plain = measureOurs("plain tree, texts measured", () => downwards(input));
  const graph =
    size > DAGRE_GRAPH_LIMIT ? null : measureDagre(DAGRE_GRAPH, argument, argument.repeats);
  const flat = measureDagre("dagre, same tree", argument, NOTHING_REPEATED);
  const results = [
    hung,
    measureOurs("hung columns, sizes given", () => hangColumns(hungGiven)),
    plain,
    measureOurs("plain tree, sizes given", () => downwards(plainGiven)),
    measureOurs("plain tree, left to right", () => layoutTree(input, "left-right")),
    graph,
    flat,
    measureFlextree(argument),
  ];
  printTable(
    `Layout of ${size} statements (${tree.places.size} cards, ${tree.steps.size} steps)`,
    ["", "ms", "rounds", "overlaps", "crossings", "through cards", "aspect", "Mpx²"],
    results.flatMap((result) => (result === null ? [] : [rowOf(result)])),
  );
  return { hung, plain, graph, flat };
}

function rowOf({ name, timing, shape, faults }: Result): string[] {
  return [
    name,
    short(timing.ms),
    String(timing.rounds),
    short(faults.overlaps),
    short(faults.crossings),
    short(faults.throughCards),
    short(shape.aspect),
    short(shape.area),
  ];
}

/** What was aimed at for one of our drawings, against dagre's best in each respect. */
function aimsOf(what: string, size: number, ours: Result, graph: Result, flat: Result): Aim[] {
  const label = (measure: string) => `${what}, ${size}: ${measure}`;
  const clean = (measure: string, count: number, peer: number): Aim => ({
    what: label(measure),
    value: short(count),
    peer: short(peer),
    ratio: "",
    aim: "0",
    reached: count === 0,
  });
  const always = [
    clean("overlaps", ours.faults.overlaps, flat.faults.overlaps),
    clean("lines through cards", ours.faults.throughCards, flat.faults.throughCards),
  ];
  if (size !== 1000) return always;
  const fastest = Math.min(graph.timing.ms, flat.timing.ms);
  const fewer = (peer: Result): Aim => ({
    what: label(`crossings, ${peer.name}`),
    value: short(ours.faults.crossings),
    peer: short(peer.faults.crossings),
    ratio: short(ours.faults.crossings / peer.faults.crossings),
    aim: "fewer",
    reached: ours.faults.crossings < peer.faults.crossings,
  });
  return [
    {
      what: label("ms"),
      value: short(ours.timing.ms),
      peer: short(fastest),
      ratio: `${short(fastest / ours.timing.ms)} times`,
      aim: "100 times",
      reached: fastest / ours.timing.ms >= 100,
    },
    fewer(graph),
    fewer(flat),
    {
      what: label("aspect"),
      value: short(ours.shape.aspect),
      peer: short(flat.shape.aspect),
      ratio: "",
      aim: "0.5 to 2",
      reached: ours.shape.aspect >= 0.5 && ours.shape.aspect <= 2,
    },
    ...always,
  ];
}

const aims: Aim[] = [];
for (const size of [100, 1000, 10_000]) {
  const { hung, plain, graph, flat } = measureSize(size);
  if (graph === null) continue;
  aims.push(...aimsOf("hung", size, hung, graph, flat));
  aims.push(...aimsOf("tree", size, plain, graph, flat));
}
printAims(aims);
