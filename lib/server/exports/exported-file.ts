// A map as a file, with what the file could not hold.
import "server-only";
import { EXPORT_FORMATS, type ExportReport } from "@/lib/contract/exports";
import { FORMAT_LIMITS, type ReportItem } from "@/lib/formats/format-types";
import type { ExportMapJob } from "../workers/jobs/export-map";
import type { JobOptions } from "../workers/run-job";
import { exportFileNames, type FileNames } from "./file-name";
import type { ExportScope } from "./narrow-graph";
import { writeExport } from "./write-export";

export interface ExportedFile {
  readonly about: ExportReport;
  readonly names: FileNames;
  readonly content: Uint8Array;
}

/** Has the file written; `told` is what was left out before it came to writing. */
export async function makeFile(
  job: ExportMapJob,
  scope: ExportScope,
  told: readonly ReportItem[],
  options: JobOptions,
): Promise<ExportedFile> {
  const written = await writeExport(job, options);
  const content =
    typeof written.content === "string"
      ? new TextEncoder().encode(written.content)
      : written.content;
  const { extension, mediaType, isText } = EXPORT_FORMATS[job.format];
  const { graph } = job.source;
  const names = exportFileNames(job.source, scope, extension);
  const items = [...told, ...written.report.items];
  const shown = items.slice(0, FORMAT_LIMITS.reportItems);
  return {
    about: {
      format: job.format,
      fileName: names.full,
      mediaType: isText && !mediaType.includes(";") ? `${mediaType}; charset=utf-8` : mediaType,
      bytes: content.byteLength,
      statements: graph.statements.size,
      inferences: graph.inferences.size,
      annotations: graph.annotations.size,
      report: { items: shown, omitted: written.report.omitted + items.length - shown.length },
    },
    names,
    content,
  };
}
