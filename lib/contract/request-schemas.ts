// The zod schemas of what clients send about maps. The types stand in submit.ts, maps.ts and history.ts.
import { z } from "zod";
import type { Operation } from "../argument/operations/operation";
import { parseOperation } from "../argument/operations/parse-operation";
import { isRecordId } from "../argument/text-rules";
import { MAX_OPERATIONS } from "./submit";

/** One line of text: trimmed, NFC, without control characters, those that turn the direction of text included. */
export function line(what: string, max: number) {
  const tooLong = `${what} has at most ${max} characters. Shorten it.`;
  return z
    .string(`${what} must be text.`)
    .refine((text) => text.length <= max * 4, tooLong)
    .meta({ minLength: 1, maxLength: max })
    .transform((text) => text.trim().normalize("NFC"))
    .refine((text) => text.length > 0, `${what} cannot be empty. Write something.`)
    .refine((text) => text.length <= max, tooLong)
    .refine(
      (text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u.test(text),
      `${what} is one line of text, without control characters.`,
    );
}

export const visibilitySchema = z.enum(["private", "link", "public"]);

/** What may stand where a date is asked: a year, a month or a day. */
const dateSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "Write the date as 2022, 2022-12 or 2022-12-31.",
  );

export const briefInputSchema = z.strictObject({
  title: line("The brief's title", 300),
  author: line("The author", 300).optional(),
  source: line("The source", 2000).optional(),
  series: line("The series", 300).optional(),
  publisher: line("The publisher", 300).optional(),
  publishedOn: dateSchema.optional(),
  language: z
    .string()
    .regex(
      /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
      "Write the language as a tag such as en or zh-TW.",
    )
    .max(35)
    .optional(),
  notice: line("The notice", 500).optional(),
  disclaimer: line("The disclaimer", 2000).optional(),
  text: z
    .string("The brief needs its text.")
    .min(1, "The brief has no text. Paste the text that argues."),
});

export const recordIdSchema = z
  .string()
  .refine(
    isRecordId,
    "An id has 8 to 64 letters, digits, - or _, and is no name that JavaScript reserves.",
  );

export const mapTitleSchema = line("The title", 200);

export const createMapSchema = z.strictObject({
  title: mapTitleSchema,
  visibility: visibilitySchema.optional(),
  brief: briefInputSchema.optional(),
  mainClaim: line("The main claim", 2000).optional(),
  requestId: recordIdSchema.optional(),
});

export const duplicateMapSchema = z.strictObject({ title: line("The title", 200).optional() });

export const reportSchema = z.strictObject({
  reason: z
    .string("Say what is wrong.")
    .refine((text) => text.length <= 8000, "A reason has at most 2,000 characters. Shorten it.")
    .meta({ minLength: 1, maxLength: 2000 })
    .transform((text) => text.trim())
    .refine((text) => text.length > 0, "Say what is wrong.")
    .refine((text) => text.length <= 2000, "A reason has at most 2,000 characters. Shorten it."),
});

export const seqSchema = z.number().int().min(0).max(2_147_483_647);

/** One operation, read by the core, so that a refusal says what is wrong in its own words. */
export const anyOperationSchema = z.unknown().transform((input, context): Operation => {
  const parsed = parseOperation(input);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: parsed.reason.message });
  return z.NEVER;
});

export const submitSchema = z.strictObject({
  clientOpId: recordIdSchema,
  baseSeq: seqSchema.optional(),
  operations: z
    .array(anyOperationSchema)
    .min(1, "A batch needs at least one operation.")
    .max(MAX_OPERATIONS, `A batch has at most ${MAX_OPERATIONS} operations. Send them in several.`),
});

/** Which of their maps a person asks for: those they may find, or those of their own that they deleted. */
export const mapListQuerySchema = z.object({
  show: z.enum(["found", "deleted"], "Show is found or deleted.").default("found"),
});

/** A whole number in a query. */
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "This must be a whole number.")
  .transform(Number);

export const historyQuerySchema = z.object({
  before: wholeNumber.optional(),
  limit: wholeNumber.refine((n) => n >= 1 && n <= 100, "The limit is 1 to 100.").default(50),
  /** Only what touched this statement. */
  statement: recordIdSchema.optional(),
});
export type HistoryQuery = z.output<typeof historyQuerySchema>;
