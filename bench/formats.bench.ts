// Every format out, and in where it is read: time and memory of 1,000 and 10,000 statements, beside plain JSON of the
// same argument in the same process.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from "../lib/contract/exports";
import { inRoot } from "../scripts/lib/paths.mjs";
import { typescriptArguments } from "../scripts/lib/typescript.mjs";
import type { FormatCase } from "./lib/format-case";
import { type Aim, printAims, printTable, short } from "./lib/report";

/** What the worker that writes and reads files may take before it is ended. */
const LIMIT_MS = 60_000;
const LIMIT_MEGABYTES = 1024;

const formats = EXPORT_FORMAT_IDS.filter((id) => EXPORT_FORMATS[id].made === "server");

async function measure(format: string, size: number): Promise<FormatCase> {
  const file = inRoot("bench/lib/format-case.ts");
  const [program, ...args] = typescriptArguments(file, [format, String(size)]);
  const { stdout } = await promisify(execFile)(program, args, { maxBuffer: 1 << 20 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as FormatCase;
}

function rowOf(format: string, found: FormatCase): string[] {
  const { characters, writeMs, readMs, stringifyMs, parseMs, writePeak, readPeak } = found;
  const times = (ours: number, peer: number) => `${short(ours / peer)} times`;
  return [
    format,
    characters.toLocaleString("en-GB"),
    short(writeMs),
    times(writeMs, stringifyMs),
    short(writePeak),
    readMs === null ? "-" : short(readMs),
    readMs === null ? "-" : times(readMs, parseMs),
    readMs === null ? "-" : short(readPeak),
  ];
}

function aimsOf(format: string, size: number, found: FormatCase): Aim[] {
  const { writeMs, readMs, writePeak, readPeak } = found;
  const [ms, megabytes] = [Math.max(writeMs, readMs ?? 0), Math.max(writePeak, readPeak)];
  const of = (what: string) => `${format}, ${size.toLocaleString("en-GB")}: ${what}`;
  const none = { peer: "", ratio: "" };
  return [
    {
      ...{ what: of("slower of both ways, ms"), value: short(ms), ...none },
      ...{ aim: `under ${short(LIMIT_MS)}`, reached: ms < LIMIT_MS },
    },
    {
      ...{ what: of("more of both peaks, MB"), value: short(megabytes), ...none },
      ...{ aim: `under ${short(LIMIT_MEGABYTES)}`, reached: megabytes < LIMIT_MEGABYTES },
    },
  ];
}

const aims: Aim[] = [];
for (const size of [1_000, 10_000]) {
  const rows: string[][] = [];
  for (const format of formats) {
    const found = await measure(format, size);
    rows.push(rowOf(format, found));
    if (size === 10_000) aims.push(...aimsOf(format, size, found));
  }
  printTable(
    `Formats, ${size.toLocaleString("en-GB")} statements`,
    [
      ...["", "characters", "write ms", "JSON.stringify", "peak MB"],
      ...["read ms", "JSON.parse", "peak MB"],
    ],
    rows,
  );
}
printAims(aims);
