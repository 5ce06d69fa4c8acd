// The zod schemas of what comes with a file and of what is answered. The types stand in imports.ts.
import { z } from "zod";
import { MAP_FORMATS } from "../formats/format-types";
import { mapTitleSchema, recordIdSchema, visibilitySchema } from "./request-schemas";

const MAX_COLUMNS = 1_000;

/** In an address it is JSON. */
const mappingSchema = z
  .string()
  .max(2_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "Send the mapping as a JSON object." });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().max(40), z.number().int().min(0).max(MAX_COLUMNS).nullable()));

/** The name as people see it: what looks like a path is cut to its last part, what cannot be shown is taken out. */
const fileNameSchema = z
  .string()
  .max(1_000)
  .transform((name) => {
    const last = name.split(/[\\/]/).at(-1) ?? "";
    const shown = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, "").trim();
    return [...shown].slice(0, 200).join("") || "file";
  });

export const importQuerySchema = z.strictObject({
  fileName: fileNameSchema.default("file"),
  format: z.enum(MAP_FORMATS).optional(),
  mapping: mappingSchema.optional(),
});

export const previewQuerySchema = importQuerySchema.extend({
  /** The map that it would go into, by id or slug; a new one where it is left out. */
  mapId: z.string().min(1).max(128).optional(),
  theme: z.enum(["light", "dark"]).default("light"),
});

export const importIntoQuerySchema = importQuerySchema.extend({
  requestId: recordIdSchema.optional(),
});

export const newMapImportQuerySchema = importIntoQuerySchema.extend({
  title: mapTitleSchema.optional(),
  visibility: visibilitySchema.optional(),
});

const report = z.object({
  items: z.array(
    z.object({
      kind: z.enum(["lost", "changed", "kept"]),
      code: z.string(),
      message: z.string(),
      line: z.number().int().optional(),
    }),
  ),
  omitted: z.number().int(),
});

const counts = z.object({
  statements: z.number().int(),
  supports: z.number().int(),
  attacks: z.number().int(),
  undercuts: z.number().int(),
  linked: z.number().int(),
  passages: z.number().int(),
  annotations: z.number().int(),
});

const summary = z.object({
  format: z.enum(MAP_FORMATS),
  title: z.string().nullable(),
  counts,
  brief: z
    .object({
      title: z.string().nullable(),
      author: z.string().nullable(),
      words: z.number().int(),
    })
    .nullable(),
  report,
});

export const importPreviewSchema = summary.extend({
  lines: z.array(
    z.object({
      key: z.string(),
      depth: z.number().int(),
      relation: z.enum(["support", "attack", "undercut", "backing"]).nullable(),
      text: z.string(),
      label: z.string().nullable(),
      linked: z.boolean(),
      stub: z.boolean(),
    }),
  ),
  moreLines: z.number().int(),
  picture: z.string().nullable(),
  table: z
    .object({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      mapping: z.record(z.string(), z.number().int().nullable()),
    })
    .nullable(),
  problem: z.string().nullable(),
});

/** `map` is the schema of a map's head. */
export function importAnswerSchema(map: z.ZodType) {
  return summary.extend({ map, seq: z.number().int(), importId: z.string() });
}

export const importListSchema = z.object({
  imports: z.array(
    z.object({
      id: z.string(),
      seq: z.number().int(),
      at: z.iso.datetime(),
      format: z.string(),
      fileName: z.string().nullable(),
      importedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
      report,
      hasProvenance: z.boolean(),
    }),
  ),
});

export const importProvenanceSchema = z.object({
  id: z.string(),
  format: z.string(),
  fileName: z.string().nullable(),
  provenance: z.record(z.string(), z.unknown()).nullable(),
});
