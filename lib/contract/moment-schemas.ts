// The zod schemas of the calls about a map's past.
import { z } from "zod";
import type { MomentDocument, MomentSteps, SnapshotDocument, SnapshotList } from "./moments";
import { line } from "./request-schemas";
import { graphDocumentSchema, patchSchema } from "./response-schemas";

const id = z.string();
const time = z.iso.datetime();
const count = z.number().int().min(0);
const named = z.strictObject({ name: z.string() });
const seq = z.number().int().min(0).max(2_147_483_647);

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "This must be a whole number.")
  .transform(Number);

export const momentsQuerySchema = z.object({
  after: wholeNumber.optional(),
  limit: wholeNumber.refine((n) => n >= 1 && n <= 500, "The limit is 1 to 500.").default(100),
});

/** The number in the address of a moment. */
export const momentSeqSchema = wholeNumber;

export const momentSchema = z.strictObject({
  seq: count,
  mainClaimId: id.nullable(),
  briefRevision: count.nullable(),
  graph: graphDocumentSchema,
  people: z.record(id, named),
}) satisfies z.ZodType<MomentDocument>;

export const momentStepsSchema = z.strictObject({
  steps: z.array(
    z.strictObject({
      seq: count,
      at: time,
      actor: z.strictObject({ id, name: z.string() }).nullable(),
      patch: patchSchema,
    }),
  ),
  first: count,
  last: count,
  next: count.nullable(),
}) satisfies z.ZodType<MomentSteps>;

export const snapshotRequestSchema = z.strictObject({
  name: line("The name", 80),
  seq: seq.optional(),
});

const snapshotSchema = z.strictObject({
  id,
  seq: count,
  name: z.string(),
  createdBy: id.nullable(),
  createdAt: time,
}) satisfies z.ZodType<SnapshotDocument>;

export const snapshotListSchema = z.strictObject({
  snapshots: z.array(snapshotSchema),
  people: z.record(id, named),
}) satisfies z.ZodType<SnapshotList>;

export const snapshotAnswerSchema = z.strictObject({ snapshot: snapshotSchema });
export const snapshotRemovedSchema = z.strictObject({ removed: z.literal(true) });
