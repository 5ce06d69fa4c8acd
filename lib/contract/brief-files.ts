// Reading a file as a brief: what is taken, and the answer of POST /api/briefs/read.
import { z } from "zod";

/** The kinds of file that become a brief, by what they hold rather than by their names. */
export const BRIEF_KINDS = ["text", "markdown", "html", "docx", "pdf"] as const;
export type BriefKind = (typeof BRIEF_KINDS)[number];

export const BRIEF_FILE_LIMITS = {
  /** Of the file. */
  bytes: 20_000_000,
  /** Of a request's body, so that a file over our limit is refused in words. */
  body: 25_000_000,
  /** Of the Markdown that it becomes, in UTF-8. */
  markdown: 2_000_000,
  pages: 2000,
} as const;

/** What the file's reader lost, changed or kept; as the reports of the map formats. */
export const briefReportSchema = z.object({
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
export type BriefReport = z.output<typeof briefReportSchema>;

export const readBriefSchema = z.object({
  kind: z.enum(BRIEF_KINDS),
  /** LF and NFC; its plain text is that of lib/contract/plain-text.ts. */
  markdown: z.string(),
  /** What the file says of itself; null where it says nothing that is of use. */
  title: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string().nullable(),
  warnings: briefReportSchema,
});
/** A file read as a brief. Nothing is stored: the person sees it, mends it and makes a map of it. */
export type ReadBrief = z.output<typeof readBriefSchema>;

export const readBriefQuerySchema = z.object({
  /** Helps where the content does not tell, and stands in messages. */
  fileName: z.string().max(1000, "A file's name has at most 1,000 characters.").default(""),
});
