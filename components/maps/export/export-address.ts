// The address of a file: what was chosen, in the words of the interface.
import {
  DEFAULT_FORMAT_OPTIONS,
  EXPORT_FORMATS,
  type ExportFormat,
  type FormatOptions,
} from "@/lib/contract/exports";

/** How much of the map. */
export type ExportPart =
  | { readonly type: "map" }
  | { readonly type: "branch"; readonly statementId: string }
  | { readonly type: "selection"; readonly statementIds: readonly string[] };

/** What a person chose. */
export interface ExportChoices {
  readonly format: ExportFormat;
  readonly part: ExportPart;
  readonly annotations: boolean;
  readonly options: FormatOptions;
}

/** What the server is asked for: it draws the SVG from which the browser makes a PNG. */
export function servedFormat(format: ExportFormat): ExportFormat {
  return EXPORT_FORMATS[format].made === "browser" ? "svg" : format;
}

/** The address of the page that one prints. */
export function reportAddress(slug: string, { part, annotations }: ExportChoices): string {
  const query = new URLSearchParams(partQuery(part));
  query.set("annotations", annotations ? "1" : "0");
  return `/maps/${encodeURIComponent(slug)}/report?${query}`;
}

function partQuery(part: ExportPart): Record<string, string> {
  if (part.type === "branch") return { branch: part.statementId };
  return part.type === "selection" ? { statements: part.statementIds.join(",") } : {};
}

/** The address of the file; choices that the format does not take are left out. */
export function exportAddress(mapId: string, choices: ExportChoices): string {
  const { format, part, annotations, options } = choices;
  const served = servedFormat(format);
  const takes: readonly string[] = EXPORT_FORMATS[served].takes;
  const query = new URLSearchParams({ format: served, ...partQuery(part) });
  if (takes.includes("annotations")) query.set("annotations", annotations ? "1" : "0");
  for (const name of ["theme", "scale", "paper"] as const) {
    if (takes.includes(name) && options[name] !== DEFAULT_FORMAT_OPTIONS[name])
      query.set(name, String(options[name]));
  }
  if (takes.includes("tiled") && options.tiled) query.set("tiled", "1");
  return `/api/maps/${encodeURIComponent(mapId)}/export?${query}`;
}
