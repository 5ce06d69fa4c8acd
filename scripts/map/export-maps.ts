// Takes maps out as files: one, or all of them into a folder.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../lib/contract/app-error";
import {
  annotatedByDefault,
  DEFAULT_FORMAT_OPTIONS,
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportReport,
} from "../../lib/contract/exports";
import type { OperatorExport } from "../../lib/server/services/export-as-operator";
import { exportAsOperator, listAllMaps } from "../../lib/server/services/export-as-operator";
import { showProgress } from "./progress";
import { oneOf, pathOf, readArguments } from "./read-arguments";
import { USAGE } from "./usage";

const OPTIONS = {
  all: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  branch: { type: "string" },
  statements: { type: "string" },
  annotations: { type: "boolean" },
  "no-annotations": { type: "boolean" },
  theme: { type: "string" },
  paper: { type: "string" },
  tiled: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>["values"];
type HowToExport = Omit<OperatorExport, "slug">;

/** `export SLUG --format F` or `export --all DIR`. Says whether all could be written. */
export async function exportMaps(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [slug, ...rest] = positionals;
  if (values.all !== undefined) {
    if (slug !== undefined || values.out !== undefined || values.branch || values.statements)
      throw new AppError("VALIDATION", USAGE);
    return exportAll(values.all, howOf(values, "counterpoint"), values.json);
  }
  const format = values.format;
  if (slug === undefined || rest.length > 0 || format === undefined)
    throw new AppError("VALIDATION", USAGE);
  await exportOne(slug, howOf(values), values.out, values.json);
  return true;
}

function howOf(values: Values, otherwise?: ExportFormat): HowToExport {
  const format = oneOf("format", values.format, EXPORT_FORMAT_IDS) ?? otherwise;
  if (format === undefined) throw new AppError("VALIDATION", USAGE);
  const plain = values.annotations ?? annotatedByDefault(format);
  return {
    format,
    scope: scopeOf(values),
    annotations: values["no-annotations"] ? false : plain,
    options: {
      ...DEFAULT_FORMAT_OPTIONS,
      theme: oneOf("theme", values.theme, ["light", "dark"]) ?? DEFAULT_FORMAT_OPTIONS.theme,
      paper: oneOf("paper", values.paper, ["a4", "letter"]) ?? DEFAULT_FORMAT_OPTIONS.paper,
      tiled: values.tiled,
    },
  };
}

function scopeOf({ branch, statements }: Values): HowToExport["scope"] {
  if (branch !== undefined && statements !== undefined)
    throw new AppError("VALIDATION", "Ask for --branch or for --statements, not for both.");
  if (branch !== undefined) return { type: "branch", statementId: branch };
  if (statements !== undefined)
    return { type: "selection", statementIds: statements.split(",").filter(Boolean) };
  return { type: "map" };
}

async function exportOne(
  slug: string,
  how: HowToExport,
  out: string | undefined,
  json: boolean,
): Promise<void> {
  const progress = showProgress(1);
  progress.begin(slug);
  const { about, content } = await exportAsOperator({
    ...{ slug, ...how },
    onProgress: progress.within,
  }).finally(progress.end);
  if (out === "-") {
    await new Promise<void>((written) => process.stdout.write(content, () => written()));
    console.error(remarksOf(about));
    return;
  }
  const file = out ?? about.fileName;
  await writeFile(pathOf(file), content);
  console.log(json ? asJson(slug, file, about) : `${slug} -> ${file}\n${remarksOf(about)}`);
}

async function exportAll(folder: string, how: HowToExport, json: boolean): Promise<boolean> {
  const slugs = await listAllMaps();
  await mkdir(pathOf(folder), { recursive: true });
  const progress = showProgress(slugs.length);
  let written = 0;
  for (const slug of slugs) {
    progress.next(slug);
    try {
      const { about, content } = await exportAsOperator({
        ...{ slug, ...how },
        onProgress: progress.within,
      });
      const file = join(folder, `${slug}.${EXPORT_FORMATS[how.format].extension}`);
      await writeFile(pathOf(file), content);
      written += 1;
      progress.end();
      if (json) console.log(asJson(slug, file, about));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      progress.end();
      const { message, code } = error;
      if (json) console.log(JSON.stringify({ map: slug, error: message, code }));
      else progress.note(`${slug} could not be written: ${message}`);
    }
  }
  progress.note(`${written} of ${slugs.length} maps written to ${folder}.`);
  return written === slugs.length;
}

function asJson(slug: string, file: string, about: ExportReport): string {
  const { format, bytes, statements, inferences, annotations, report } = about;
  return JSON.stringify({
    ...{ map: slug, file, format, bytes, statements, inferences, annotations },
    report: report.items,
    ...(report.omitted > 0 && { omitted: report.omitted }),
  });
}

function remarksOf({ statements, inferences, annotations, report }: ExportReport): string {
  const { items, omitted } = report;
  return [
    `  ${statements} statements, ${inferences} steps, ${annotations} annotations`,
    ...items.map(({ kind, message }) => `    ${kind}: ${message}`),
    ...(omitted > 0 ? [`    and ${omitted} more`] : []),
  ].join("\n");
}
