// The zod schemas of reading a file as a brief. The types stand in brief-files.ts.
import { z } from "zod";
import { BRIEF_KINDS, type BriefReport, type ReadBrief } from "./brief-files";

const briefReportSchema: z.ZodType<BriefReport> = z.object({
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

export const readBriefSchema: z.ZodType<ReadBrief> = z.object({
  kind: z.enum(BRIEF_KINDS),
  markdown: z.string(),
  title: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string().nullable(),
  warnings: briefReportSchema,
});

export const readBriefQuerySchema = z.object({
  /** Helps where the content does not tell, and stands in messages. */
  fileName: z.string().max(1000, "A file's name has at most 1,000 characters.").default(""),
});
