// The answer to a decision on a suggestion: apart from the other schemas, as it holds a patch.
import { z } from "zod";
import { patchSchema } from "./response-schemas";
import { suggestionSchema } from "./suggestion-schemas";
import type { DecideAnswer } from "./suggestions";

export const decisionAnswerSchema = z.strictObject({
  suggestion: suggestionSchema,
  applied: z.strictObject({ seq: z.number().int().min(0), patch: patchSchema }).nullable(),
}) satisfies z.ZodType<DecideAnswer>;
