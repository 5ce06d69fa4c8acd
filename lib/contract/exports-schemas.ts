// The zod schemas of taking a map out: what is asked in the address, and the report.
import { z } from "zod";
import {
  DEFAULT_FORMAT_OPTIONS,
  EXPORT_FORMAT_IDS,
  type ExportFormat,
  type ExportReport,
  MAX_EXPORT_STATEMENTS,
} from "./exports";
import { recordIdSchema } from "./request-schemas";

const flag = z.enum(["0", "1"], "Write 1 for yes or 0 for no.").transform((word) => word === "1");

const formatSchema = z.enum(
  EXPORT_FORMAT_IDS as [ExportFormat, ...ExportFormat[]],
  `The format is one of: ${EXPORT_FORMAT_IDS.join(", ")}.`,
);

const statementsSchema = z
  .string()
  .meta({ description: `Ids with commas between, ${MAX_EXPORT_STATEMENTS} at most` })
  .transform((list) => [...new Set(list.split(",").filter((id) => id !== ""))])
  .pipe(
    z
      .array(recordIdSchema)
      .min(1, "Name at least one statement, or leave this out for the whole map.")
      .max(
        MAX_EXPORT_STATEMENTS,
        `An address can name ${MAX_EXPORT_STATEMENTS} statements. Take out a branch or the whole map.`,
      ),
  );

/** The query of `GET /api/maps/{id}/export`. */
export const exportQuerySchema = z.object({
  format: formatSchema,
  /** A statement: it and all below it. */
  branch: recordIdSchema.optional(),
  /** Only these, with the steps among them; not together with `branch`. */
  statements: statementsSchema.optional(),
  annotations: flag.optional(),
  theme: z
    .enum(["light", "dark"], "The theme is light or dark.")
    .default(DEFAULT_FORMAT_OPTIONS.theme),
  scale: z
    .string()
    .regex(/^[1-4](\.\d{1,2})?$/, "The scale is 1 to 4.")
    .transform(Number)
    .refine((scale) => scale <= 4, "The scale is 1 to 4.")
    .default(DEFAULT_FORMAT_OPTIONS.scale),
  paper: z
    .enum(["a4", "letter"], "The paper is a4 or letter.")
    .default(DEFAULT_FORMAT_OPTIONS.paper),
  tiled: flag.default(DEFAULT_FORMAT_OPTIONS.tiled),
  /** 1: answers with what the file would be, and could not hold, in place of the file. */
  report: flag.default(false),
});

/** The query of the page that one prints, `/maps/{slug}/report`. */
export const reportQuerySchema = z.object({
  branch: recordIdSchema.optional(),
  statements: statementsSchema.optional(),
  annotations: flag.default(true),
});

export type ExportQuery = z.infer<typeof exportQuerySchema>;

const count = z.number().int().min(0);

/** The answer with `report=1`. */
export const exportReportSchema = z.strictObject({
  format: formatSchema,
  fileName: z.string(),
  mediaType: z.string(),
  bytes: count,
  statements: count,
  inferences: count,
  annotations: count,
  report: z.strictObject({
    items: z.array(
      z.strictObject({
        kind: z.enum(["lost", "changed", "kept"]),
        code: z.string(),
        message: z.string(),
        line: count.optional(),
      }),
    ),
    omitted: count,
  }),
}) satisfies z.ZodType<ExportReport>;
