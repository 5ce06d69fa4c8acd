// One format at one size in a process of its own, so that its memory is its own: prints what was measured as JSON.
import { graphToRecords } from "../../lib/argument/graph";
import type { Annotation, ArgumentGraph } from "../../lib/argument/records";
import { randomGraph } from "../../lib/argument/testing/random-graph";
import type { ExportFormat } from "../../lib/contract/exports";
import { DEFAULT_FORMAT_OPTIONS } from "../../lib/contract/exports";
import type { ExportSource, MapFormat } from "../../lib/formats/format-types";
import { MAP_FORMATS } from "../../lib/formats/format-types";
import { WRITERS } from "../../lib/server/exports/writers";
import { parseFile } from "../../lib/server/workers/read-map/parse-file";
import { median } from "./median";

export interface FormatCase {
  readonly characters: number;
  readonly writeMs: number;
  /** Null for a format that is only written. */
  readonly readMs: number | null;
  /** JSON.stringify and JSON.parse of the same argument's records, in the same process. */
  readonly stringifyMs: number;
  readonly parseMs: number;
  /** Megabytes that the process held at most, beyond what it held with the argument alone. */
  readonly writePeak: number;
  readonly readPeak: number;
}

const ROUNDS = 5;

const [format, size] = [process.argv[2] as ExportFormat, Number(process.argv[3])];
const source: ExportSource = {
  ...{ id: "map-of-bench", slug: "bench", title: "Bench", url: null, brief: null },
  graph: discussed(randomGraph({ seed: 20_261_123, statements: size })),
  people: {},
  provenance: [],
};
const options = {
  ...DEFAULT_FORMAT_OPTIONS,
  annotations: true,
  at: "2026-01-01T00:00:00.000Z",
};

/** With a question on every fifth statement. */
function discussed(graph: ArgumentGraph): ArgumentGraph {
  const at = "2026-01-01T00:00:00.000Z";
  const asked = [...graph.statements.keys()].filter((_, index) => index % 5 === 0);
  const annotations = asked.map(
    (id, ordinal): Annotation => ({
      ...{ id: `annotation-${ordinal}`, target: { type: "statement", id }, kind: "question" },
      ...{ body: "Who says so, and **where**? It was not so last year.", parentId: null },
      ...{ aspect: null, criterion: null, source: null, authorId: null, createdAt: at },
      ...{ editedAt: null, resolvedAt: null, resolvedBy: null, hiddenAt: null, deletedAt: null },
      ...{ orphanOf: null, ordinal },
    }),
  );
  return { ...graph, annotations: new Map(annotations.map((each) => [each.id, each])) };
}

const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = [];
  const begun = performance.now();
  for (
    let round = 0;
    round < ROUNDS && (round < 2 || performance.now() - begun < 20_000);
    round++
  ) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times.slice(1));
}

async function measure(): Promise<FormatCase> {
  const write = WRITERS[format];
  if (!write) throw new Error(`Nobody writes ${format}.`);
  const records = graphToRecords(source.graph);
  const json = JSON.stringify(records);
  const before = peakMegabytes();
  const { content } = await write(source, options);
  const afterWrite = peakMegabytes();
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const named = MAP_FORMATS.find((each) => each === format);
  const read = named && (() => readBack(named, bytes));
  if (read) await read();
  const afterRead = peakMegabytes();
  return {
    characters: content.length,
    writeMs: await timed(() => write(source, options)),
    readMs: read ? await timed(read) : null,
    stringifyMs: await timed(() => JSON.stringify(records)),
    parseMs: await timed(() => JSON.parse(json)),
    writePeak: afterWrite - before,
    readPeak: afterRead - afterWrite,
  };
}

async function readBack(as: MapFormat, bytes: Uint8Array): Promise<void> {
  const { parsed } = await parseFile({ bytes, fileName: `bench.${as}`, format: as });
  const found = parsed?.map.statements.length ?? 0;
  if (found < size) throw new Error(`${as} gave back ${found} of ${size} statements.`);
}

console.log(JSON.stringify(await measure()));
