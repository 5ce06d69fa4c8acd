// The formats that are text, written by lib/formats alone. One line each, fetched when it is first asked for.
import "server-only";
import type { ExportFormat } from "@/lib/contract/exports";
import type { SerializeMap } from "@/lib/formats/format-types";
import type { Writer } from "./written";

function pure(load: () => Promise<SerializeMap>): Writer {
  return async (source, options) => (await load())(source, options);
}

export const TEXT_WRITERS: Readonly<Partial<Record<ExportFormat, Writer>>> = {
  aif: pure(async () => (await import("@/lib/formats/aif/serialize")).serialize),
  argdown: pure(async () => (await import("@/lib/formats/argdown/serialize")).serialize),
  counterpoint: pure(async () => (await import("@/lib/formats/counterpoint/serialize")).serialize),
  dot: pure(async () => (await import("@/lib/formats/dot/serialize")).serialize),
  text: pure(async () => (await import("@/lib/formats/text/serialize")).serialize),
  csv: pure(async () => (await import("@/lib/formats/csv/serialize")).serialize),
  "csv-annotations": pure(
    async () => (await import("@/lib/formats/csv/serialize-annotations")).serializeAnnotations,
  ),
  opml: pure(async () => (await import("@/lib/formats/opml/serialize")).serialize),
  outline: pure(async () => (await import("@/lib/formats/outline/serialize")).serialize),
  sadface: pure(async () => (await import("@/lib/formats/sadface/serialize")).serialize),
  w3c: pure(async () => (await import("@/lib/formats/w3c/serialize")).serialize),
};
