// Files that we wrote ourselves, in every format that is text: what is read from each, and what one map is written as,
// letter for letter. After a change that is meant: `npx vitest run goldens --update`, and read the difference.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { serialize as serializeAif } from "./aif/serialize";
import { serialize as serializeArgdown } from "./argdown/serialize";
import { readFile, sourceOfFile } from "./counterpoint/read-file";
import { serialize as serializeCounterpoint } from "./counterpoint/serialize";
import { serialize as serializeCsv } from "./csv/serialize";
import { serializeAnnotations } from "./csv/serialize-annotations";
import { serialize as serializeDot } from "./dot/serialize";
import { MAP_FORMATS, type ParseResult, type SerializeMap } from "./format-types";
import { serialize as serializeOpml } from "./opml/serialize";
import { serialize as serializeOutline } from "./outline/serialize";
import { loadReader } from "./registry";
import { reportOf } from "./report/report-of";
import { serialize as serializeSadface } from "./sadface/serialize";
import { sourceOf } from "./shared/source-of";
import { serialize as serializeSvg } from "./svg/serialize";
import { serialize as serializeText } from "./text/serialize";
import { readWebAnnotation } from "./w3c/read-web-annotation";
import { serialize as serializeW3c } from "./w3c/serialize";
import { addressesOf } from "./w3c/vocabulary";

const OPTIONS = { annotations: true, at: "2025-03-09T08:00:00.000Z" } as const;

/** What each format writes of the one map that has something of everything. */
const WRITTEN: Readonly<Record<string, SerializeMap>> = {
  "aif/golden/night-trains.json": serializeAif,
  "argdown/golden/night-trains.argdown": serializeArgdown,
  "counterpoint/golden/night-trains.json": serializeCounterpoint,
  "csv/golden/night-trains.csv": serializeCsv,
  "csv/golden/night-trains.annotations.csv": serializeAnnotations,
  "dot/golden/night-trains.dot": serializeDot,
  "opml/golden/night-trains.opml": serializeOpml,
  "outline/golden/night-trains.md": serializeOutline,
  "sadface/golden/night-trains.json": serializeSadface,
  "svg/golden/night-trains.svg": serializeSvg,
  "text/golden/night-trains.txt": serializeText,
  "w3c/golden/night-trains.jsonld": serializeW3c,
};

const FORMATS = MAP_FORMATS.filter((format) => format !== "xlsx");
const RESULT = /\.(read|report)\.json$/;

const here = (path: string) => new URL(path, import.meta.url);
const text = (path: string) => readFileSync(here(path), "utf8");
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** What there is to be read of a format: files of other programs' kind, and the one that we write. */
const inputs = FORMATS.flatMap((format) =>
  readdirSync(here(`${format}/golden/`))
    .filter((name) => !RESULT.test(name) && !name.includes(".annotations."))
    .map((name) => [format, name] as const),
);

const nightTrains = () => sourceOfFile(readFile(text("counterpoint/golden/night-trains.json")));

function demand(result: ParseResult) {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test.each(inputs)("%s: %s is read as the file beside it says", async (format, name) => {
  const parse = await loadReader(format);
  const read = demand(parse(text(`${format}/golden/${name}`)));
  const file = `${format}/golden/${name.replace(/\.\w+$/, ".read.json")}`;
  await expect(json(read)).toMatchFileSnapshot(file);
});

test.each(Object.entries(WRITTEN))("%s is what is written", async (file, serialize) => {
  const { content, report } = serialize(nightTrains(), OPTIONS);
  await expect(content).toMatchFileSnapshot(file);
  const told = file.replace(/\.\w+$/, ".report.json");
  await expect(json(report)).toMatchFileSnapshot(told);
});

test.each([
  ["aif", "ova3.json", serializeAif],
  ["sadface", "library-form.json", serializeSadface],
] as const)("%s: what was kept of %s is written again", async (format, name, serialize) => {
  const parse = await loadReader(format);
  const source = sourceOf(demand(parse(text(`${format}/golden/${name}`))));
  const { content } = serialize(source, { ...OPTIONS, annotations: false });
  await expect(content).toMatchFileSnapshot(
    `${format}/golden/${name.replace(/\.json$/, ".again.json")}`,
  );
});

test("a Web Annotation of another program is read as the file beside it says", async () => {
  const addresses = addressesOf("https://maps.example.org", nightTrains());
  const read = readWebAnnotation(JSON.parse(text("w3c/golden/posted.json")), [addresses]);
  await expect(json(read)).toMatchFileSnapshot("w3c/golden/posted.read.json");
});

test("the report says the whole argument", async () => {
  await expect(json(reportOf(nightTrains()))).toMatchFileSnapshot(
    "report/golden/night-trains.json",
  );
});

test("no format is without such files", () => {
  const folders = readdirSync(here("."), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .filter((name) =>
      ["parse.ts", "serialize.ts"].some((part) => existsSync(here(`${name}/${part}`))),
    );
  for (const name of folders) expect(existsSync(here(`${name}/golden`)), name).toBe(true);
});
