// Who writes each format, fetched when it is first asked for. Only a worker loads this: see text-writers.ts.
import "server-only";
import type { ExportFormat } from "@/lib/contract/exports";
import { TEXT_WRITERS } from "./text-writers";
import type { Writer } from "./written";

/** One line a format. Those without one are made in the browser or are pages. */
export const WRITERS: Readonly<Partial<Record<ExportFormat, Writer>>> = {
  ...TEXT_WRITERS,
  xlsx: async (source, options) => (await import("../files/xlsx-write")).writeXlsx(source, options),
  pdf: async (source, options) => (await import("../files/map-pdf")).writeMapPdf(source, options),
  docx: async (source, { stages }) =>
    (await import("../files/report-docx")).writeReportDocx(source, stages),
  html: async (source, options) =>
    (await import("../files/map-html")).writeMapHtml(source, options),
  svg: async (source, options) => (await import("../files/map-svg")).writeMapSvg(source, options),
};
