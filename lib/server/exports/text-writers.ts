// The formats that are text, written by lib/formats alone. One line each, fetched when it is first asked for.
import "server-only";
import type { ExportFormat } from "@/lib/contract/exports";
import type { SerializeMap } from "@/lib/formats/format-types";
import type { Writer } from "./written";

export function pure(load: () => Promise<{ readonly serialize: SerializeMap }>): Writer {
  return async (source, options) => (await load()).serialize(source, options);
}

export const TEXT_WRITERS: Readonly<Partial<Record<ExportFormat, Writer>>> = {
  aif: pure(() => import("@/lib/formats/aif/serialize")),
  argdown: pure(() => import("@/lib/formats/argdown/serialize")),
  counterpoint: pure(() => import("@/lib/formats/counterpoint/serialize")),
  csv: pure(() => import("@/lib/formats/csv/serialize")),
  "csv-annotations": async (source, options) =>
    (await import("@/lib/formats/csv/serialize-annotations")).serializeAnnotations(source, options),
  csv: pure(() => import("@/lib/formats/csv/serialize")),
  "csv-annotations": pure(() => import("@/lib/formats/csv/serialize-annotations")),
  sadface: pure(() => import("@/lib/formats/sadface/serialize")),
};
