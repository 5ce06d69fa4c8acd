// Who writes each format, fetched when it is first asked for. One line a format; a worker runs them.
import "server-only";
import type { ExportFormat, FormatOptions } from "@/lib/contract/exports";
import type { ExportOptions, ExportSource, Report, SerializeMap } from "@/lib/formats/format-types";

/** A file's content and what it could not hold. */
export interface Written {
  readonly content: string | Uint8Array;
  readonly report: Report;
}

export type Writer = (
  source: ExportSource,
  options: ExportOptions & FormatOptions,
) => Promise<Written>;

/** The text formats of lib/formats, which need no more than `ExportOptions`. */
export function pure(load: () => Promise<{ readonly serialize: SerializeMap }>): Writer {
  return async (source, options) => (await load()).serialize(source, options);
}

/** Formats without a line are made in the browser or are pages. */
export const WRITERS: Readonly<Partial<Record<ExportFormat, Writer>>> = {};
