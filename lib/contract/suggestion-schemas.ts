// The zod schemas of requests and answers about suggestions. The types stand in suggestions.ts.
import { z } from "zod";
import { operationSchema } from "../argument/operations/operation";
import { anyOperationSchema, recordIdSchema, seqSchema } from "./request-schemas";
import { MAX_OPERATIONS } from "./submit";
import type {
  DecideRequest,
  ExplainRequest,
  SuggestionDocument,
  SuggestRequest,
} from "./suggestions";

const STATUSES = ["open", "accepted", "declined", "withdrawn"] as const;
const WORDS_MAX = 2000;

/** Some words of a person, of several lines; may be empty. */
function words(what: string) {
  const tooLong = `${what} has at most 2,000 characters. Shorten it.`;
  return z
    .string(`${what} must be text.`)
    .refine((text) => text.length <= WORDS_MAX * 4, tooLong)
    .meta({ maxLength: WORDS_MAX })
    .refine(
      (text) => text.isWellFormed() && !text.includes("\0"),
      `${what} holds characters that cannot be stored. Type it again.`,
    )
    .transform((text) => text.trim().normalize("NFC"))
    .refine((text) => text.length <= WORDS_MAX, tooLong);
}

export const suggestSchema = z.strictObject({
  id: recordIdSchema,
  baseSeq: seqSchema,
  message: words("The reason").optional(),
  operations: z
    .array(anyOperationSchema)
    .min(1, "A suggestion needs at least one operation.")
    .max(MAX_OPERATIONS, `A suggestion has at most ${MAX_OPERATIONS} operations.`),
}) satisfies z.ZodType<SuggestRequest>;

/** As suggestSchema, which leaves reading an operation to the core and so cannot describe it. */
export const describedSuggestSchema = suggestSchema.extend({
  operations: z.array(operationSchema).min(1).max(MAX_OPERATIONS),
});

export const decideSchema = z.strictObject({
  decision: z.enum(
    ["accept", "decline", "withdraw"],
    "The decision is accept, decline or withdraw.",
  ),
  note: words("The note").optional(),
}) satisfies z.ZodType<DecideRequest>;

export const explainSchema = z.strictObject({
  message: words("The reason"),
}) satisfies z.ZodType<ExplainRequest>;

export const suggestionQuerySchema = z.object({
  status: z.enum(STATUSES, "The status is open, accepted, declined or withdrawn.").optional(),
});

const id = z.string();
const time = z.iso.datetime();

export const suggestionSchema = z.strictObject({
  id,
  authorId: id.nullable(),
  createdAt: time,
  operations: z.array(operationSchema),
  message: z.string(),
  baseSeq: z.number().int().min(0),
  status: z.enum(STATUSES),
  decidedBy: id.nullable(),
  decidedAt: time.nullable(),
  decisionNote: z.string().nullable(),
  acceptedSeq: z.number().int().nullable(),
}) satisfies z.ZodType<SuggestionDocument>;

export const suggestionAnswerSchema = z.strictObject({ suggestion: suggestionSchema });

export const suggestionListSchema = z.strictObject({
  suggestions: z.array(suggestionSchema),
  people: z.record(id, z.strictObject({ name: z.string() })),
});
