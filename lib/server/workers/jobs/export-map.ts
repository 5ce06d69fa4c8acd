// Writes a map as a file of some format.
import type { ExportFormat, FormatOptions } from "@/lib/contract/exports";
import type { ExportOptions, ExportSource } from "@/lib/formats/format-types";
import { WRITERS } from "../../exports/writers";
import type { Written } from "../../exports/written";

export interface ExportMapJob {
  readonly format: ExportFormat;
  readonly source: ExportSource;
  readonly options: ExportOptions & FormatOptions;
}

/** The file of a format that the server makes. */
export async function run({ format, source, options }: ExportMapJob): Promise<Written> {
  const write = WRITERS[format];
  if (!write) throw new Error(`Nobody writes ${format}.`);
  return write(source, options);
}
