// Has a file written: at once where it is little work, else in a worker, so that nobody waits for it.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { EXPORT_FORMATS, type ExportFormat } from "@/lib/contract/exports";
import { graphSize } from "../services/graph-size";
import type { ExportMapJob } from "../workers/jobs/export-map";
import { type JobOptions, runJob } from "../workers/run-job";
import { TEXT_WRITERS } from "./text-writers";
import type { Written } from "./written";

/** Characters that a writer of text is done with in a few milliseconds. */
const LITTLE = 200_000;

/** The file. Throws VALIDATION for a format that is not a file of the server's, TOO_LARGE where it went over a worker's time or memory, RATE_LIMITED where too many wait. */
export async function writeExport(job: ExportMapJob, options: JobOptions): Promise<Written> {
  demandFile(job.format);
  const writeNow = TEXT_WRITERS[job.format];
  if (writeNow && isLittle(job)) return writeNow(job.source, job.options);
  try {
    return await runJob("export-map", job, options);
  } catch (error) {
    throw error instanceof AppError ? inOtherWords(error) : error;
  }
}

function isLittle({ source }: ExportMapJob): boolean {
  const kept = source.provenance.length > 0 ? LITTLE : 0;
  return graphSize(source.graph) + (source.brief?.text.length ?? 0) + kept <= LITTLE;
}

function demandFile(format: ExportFormat): void {
  const { label, made } = EXPORT_FORMATS[format];
  if (made === "server") return;
  throw new AppError(
    "VALIDATION",
    made === "browser"
      ? `${label} is made in the browser from the SVG. Ask for svg, or use the dialog on the map's page.`
      : `${label} is a page and no file. Open the map's page and print from there.`,
  );
}

/** The worker speaks of files that are read. */
function inOtherWords(error: AppError): AppError {
  if (error.code === "TOO_LARGE")
    return new AppError(
      "TOO_LARGE",
      "Writing this file took more than one file may. Take out a branch of the map instead of all of it.",
    );
  if (error.code === "RATE_LIMITED")
    return new AppError(
      "RATE_LIMITED",
      "The server is busy with other files. Try again in half a minute.",
      error.details,
    );
  return error;
}
