// The zod schema of the lines of an answer that tells how far it is, for the description of the interface.
import { z } from "zod";
import { PROGRESS_STAGES, type ProgressLine, type ProgressStage } from "./progress";
import { apiErrorSchema } from "./response-schemas";

const count = z.number().int().min(0);
const stages = Object.keys(PROGRESS_STAGES) as [ProgressStage, ...ProgressStage[]];

/** One line, as JSON in UTF-8 with a line feed at its end. The last one is "done", "file" or "failed". */
export const progressLineSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("waiting"), ahead: count }),
    z.strictObject({
      type: z.literal("progress"),
      stage: z.enum(stages),
      done: count,
      total: count,
      share: z.number().min(0).max(1),
    }),
    z.strictObject({ type: z.literal("done"), status: count, body: z.unknown() }),
    z.strictObject({
      type: z.literal("file"),
      status: z.literal(200),
      mediaType: z.string(),
      disposition: z.string(),
      bytes: count.meta({ description: "So many bytes of the file follow after this line" }),
    }),
    z.strictObject({ type: z.literal("failed"), status: count, error: apiErrorSchema.shape.error }),
  ])
  .meta({
    description:
      "Lines of JSON: how far the work is, and last its outcome. Sent to who accepts this type, where there is progress to tell; else the answer is the plain one.",
  }) satisfies z.ZodType<ProgressLine>;
