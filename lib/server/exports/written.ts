// What writers are: from a map as it stands to a file.
import "server-only";
import type { FormatOptions } from "@/lib/contract/exports";
import type { ExportOptions, ExportSource, Report } from "@/lib/formats/format-types";

/** A file's content and what it could not hold. */
export interface Written {
  readonly content: string | Uint8Array;
  readonly report: Report;
}

export type Writer = (
  source: ExportSource,
  options: ExportOptions & FormatOptions,
) => Promise<Written>;
