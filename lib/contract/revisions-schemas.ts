// The zod schemas of the calls about a brief's revisions. The types stand in revisions.ts.
import { z } from "zod";
import { recordIdSchema } from "./request-schemas";
import type {
  PreviewRevisionRequest,
  ReviseBriefRequest,
  RevisedBrief,
  RevisionDocument,
  RevisionList,
  RevisionPreview,
} from "./revisions";
import { MAX_REVISION_LENGTH } from "./revisions";

const MOST_PASSAGES = 100_000;
const id = z.string();
const offset = z.number().int().min(0).max(MAX_REVISION_LENGTH);
const revision = z.number().int().min(1).max(2_147_483_647);

const textSchema = z
  .string("The new version needs its text.")
  .min(1, "The new version has no text. Paste the text that argues.")
  .max(MAX_REVISION_LENGTH, "The text is longer than six million characters. Send a part of it.");

export const previewRevisionSchema = z.strictObject({
  text: textSchema,
}) satisfies z.ZodType<PreviewRevisionRequest>;

export const reviseBriefSchema = z.strictObject({
  requestId: recordIdSchema,
  baseRevision: revision,
  text: textSchema,
  places: z
    .array(z.strictObject({ passageId: recordIdSchema, start: offset, end: offset }))
    .max(MOST_PASSAGES),
  orphans: z.array(recordIdSchema).max(MOST_PASSAGES),
}) satisfies z.ZodType<ReviseBriefRequest>;

/** The number in the address of a revision. */
export const revisionNumberSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "This must be the number of a version.")
  .transform(Number);

export const revisionPreviewSchema = z.strictObject({
  baseRevision: revision,
  text: z.string(),
  passages: z.array(
    z.strictObject({
      passageId: id,
      status: z.enum(["exact", "similar", "orphan"]),
      start: offset,
      end: offset,
      score: z.number().min(0).max(1),
    }),
  ),
}) satisfies z.ZodType<RevisionPreview>;

export const revisedBriefSchema = z.strictObject({
  revision,
  seq: z.number().int().min(1),
}) satisfies z.ZodType<RevisedBrief>;

const head = {
  revision,
  createdAt: z.iso.datetime(),
  createdBy: id.nullable(),
  length: z.number().int().min(0),
};

export const revisionListSchema = z.strictObject({
  revisions: z.array(z.strictObject(head)),
  people: z.record(id, z.strictObject({ name: z.string() })),
}) satisfies z.ZodType<RevisionList>;

export const revisionSchema = z.strictObject({
  ...head,
  text: z.string(),
  markdown: z.string(),
}) satisfies z.ZodType<RevisionDocument>;
