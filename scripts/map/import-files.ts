// Brings files in: each becomes a map of its own, or goes into one that is there.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { normaliseEmail } from "../../lib/contract/account";
import type { Actor } from "../../lib/contract/actor";
import { AppError } from "../../lib/contract/app-error";
import { IMPORT_FORMATS } from "../../lib/contract/imports";
import { FORMAT_LIMITS } from "../../lib/formats/format-types";
import { findActor } from "../../lib/server/services/find-actor";
import { type ImportOutcome, importFile } from "../../lib/server/services/import-map";
import { type FoundFile, filesIn } from "./files-in";
import { brokenAsJson, brokenForPeople, importedAsJson, importedForPeople } from "./import-lines";
import { type Progress, showProgress } from "./progress";
import { oneOf, readArguments } from "./read-arguments";
import { USAGE } from "./usage";

const OPTIONS = {
  map: { type: "string" },
  owner: { type: "string" },
  visibility: { type: "string" },
  format: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

const VISIBILITIES = ["private", "link", "public"] as const;

type HowToImport = Pick<
  Parameters<typeof importFile>[1],
  "mapSlug" | "visibility" | "format" | "dryRun"
>;

/** `import FILE…`; each file is a transaction of its own. Says whether all could be read. */
export async function importFiles(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length === 0) throw new AppError("VALIDATION", USAGE);
  const how: HowToImport = {
    mapSlug: values.map,
    visibility: oneOf("visibility", values.visibility, VISIBILITIES),
    format: oneOf(
      "format",
      values.format,
      IMPORT_FORMATS.map(({ id }) => id),
    ),
    dryRun: values["dry-run"],
  };
  const actor = values.owner === undefined ? null : await findActor(normaliseEmail(values.owner));
  const files = filesIn(positionals);
  const progress = showProgress(files.length);
  const outcomes: (ImportOutcome | null)[] = [];
  for (const file of files) {
    progress.next(file.shown);
    const outcome = await attempt(file, actor, how, progress);
    progress.end();
    console.log(linesOf(file.shown, outcome, values.json));
    outcomes.push(outcome instanceof AppError ? null : outcome);
  }
  progress.note(summaryOf(outcomes, how, actor));
  return outcomes.every((outcome) => outcome !== null);
}

/** What came of one file; the reason where nothing did. */
async function attempt(
  file: FoundFile,
  actor: Actor | null,
  how: HowToImport,
  progress: Progress,
): Promise<ImportOutcome | AppError> {
  try {
    const bytes = await bytesOf(file);
    const fileName = basename(file.path);
    return await importFile(actor, { ...how, bytes, fileName, onProgress: progress.within });
  } catch (error) {
    if (error instanceof AppError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new AppError("INTERNAL", `Something went wrong on our side: ${message}`);
  }
}

async function bytesOf({ shown, path, bytes }: FoundFile): Promise<Uint8Array> {
  if (bytes === null)
    throw new AppError("NOT_FOUND", `There is no file "${shown}". Check its name.`);
  if (bytes > FORMAT_LIMITS.bytes)
    throw new AppError("TOO_LARGE", `"${shown}" has more than 20 MB. Split it into several files.`);
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new AppError(
      "VALIDATION",
      `"${shown}" cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function linesOf(file: string, outcome: ImportOutcome | AppError, json: boolean): string {
  if (outcome instanceof AppError)
    return json ? brokenAsJson(file, outcome) : brokenForPeople(file, outcome);
  return json ? importedAsJson(file, outcome) : importedForPeople(file, outcome);
}

function summaryOf(
  outcomes: readonly (ImportOutcome | null)[],
  { dryRun, mapSlug }: HowToImport,
  actor: Actor | null,
): string {
  const read = outcomes.filter((outcome) => outcome !== null);
  const sum = (of: (outcome: ImportOutcome) => number) =>
    read.reduce((total, outcome) => total + of(outcome), 0);
  const broken = outcomes.length - read.length;
  return [
    `${read.length} of ${outcomes.length} files read: ${sum(({ counts }) => counts.statements)} statements, ` +
      `${sum(({ counts }) => counts.supports)} supports, ${sum(({ counts }) => counts.attacks)} attacks, ` +
      `${sum(({ counts }) => counts.undercuts)} undercuts, ${sum(({ report }) => report.items.length + report.omitted)} remarks.`,
    ...(broken > 0 ? [`${broken} could not be read; their lines say why.`] : []),
    ...(dryRun ? ["Nothing was saved."] : []),
    ...(!dryRun && mapSlug === undefined && actor === null && read.length > 0
      ? ["Nobody owns the new maps yet: name an owner with npm run map -- owner SLUG EMAIL."]
      : []),
  ].join("\n");
}
