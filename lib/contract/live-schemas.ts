// The zod schemas of what pages ask of event streams and tell of presence. The types stand in live-events.ts.
import { z } from "zod";
import { isRecordId } from "../argument/text-rules";
import type { PresenceReport } from "./live-events";

const idSchema = z
  .string()
  .refine(
    isRecordId,
    "An id has 8 to 64 letters, digits, - or _, and is no name that JavaScript reserves.",
  );

export const eventsQuerySchema = z.object({
  /** The page's id, by which it reports presence. */
  client: idSchema.optional(),
  /** The last seq that the page has; Last-Event-ID goes before it. */
  since: z
    .string()
    .regex(/^\d{1,9}$/, "This must be a whole number.")
    .transform(Number)
    .optional(),
});

const targetSchema = z
  .strictObject({ type: z.enum(["statement", "inference", "passage", "map"]), id: idSchema })
  .nullable();

export const presenceReportSchema = z.strictObject({
  clientId: idSchema,
  selection: targetSchema,
  editing: targetSchema,
  typing: targetSchema,
}) satisfies z.ZodType<PresenceReport>;
