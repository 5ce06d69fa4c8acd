// The zod fields that operations share. Each refusal carries the rule of SPEC.md that it comes from.
import * as z from "zod";
import {
  ID_PATTERN,
  isCleanText,
  isRecordId,
  LIMITS,
  type TextRule,
  textProblem,
} from "../text-rules";

// Compiled parsers want eval, which the Content-Security-Policy forbids: do not even probe for it.
z.config({ jitless: true });

/** A type whose lists and fields cannot be written to. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** The head that every operation has. */
export function head<T extends string>(type: T) {
  return { v: z.literal(1), type: z.literal(type) };
}

/** The id of a record. */
export const idField = z
  .string()
  .superRefine((value, context) => {
    if (isRecordId(value)) return;
    const message =
      "An id has 8 to 64 letters, digits, - or _, and is no name that JavaScript reserves. Mint another one.";
    context.addIssue({ code: "custom", message, params: { rule: "OP2" } });
  })
  .meta({ pattern: ID_PATTERN.source });

/** Text under a rule of lengths. */
export function textField(specRule: string, rule: TextRule) {
  return z
    .string()
    .superRefine((value, context) => {
      const message = textProblem(value, rule);
      if (message === null) return;
      context.addIssue({
        code: "custom",
        message,
        params: { rule: isCleanText(value) ? specRule : "OP4" },
      });
    })
    .meta({ maxLength: rule.max, ...(!rule.mayBeBlank && { minLength: 1 }) });
}

/** A stretch of a brief's text, measured in UTF-16 code units. */
export function quoteField(specRule: string, what: string, min: number, max: number) {
  return z
    .string()
    .superRefine((value, context) => {
      const fits = value.length >= min && value.length <= max;
      if (fits && isCleanText(value)) return;
      const message = fits
        ? `${what} cuts a character in two or holds one that cannot be stored. Select it again.`
        : `${what} has ${min} to ${max.toLocaleString("en")} characters; this one has ${value.length.toLocaleString("en")}. Select another stretch.`;
      context.addIssue({ code: "custom", message, params: { rule: fits ? "OP4" : specRule } });
    })
    .meta({ minLength: min, maxLength: max });
}

const coordinate = z.number().min(-LIMITS.coordinate).max(LIMITS.coordinate);

/** Where a card is pinned. */
export const positionField = z.strictObject({ x: coordinate, y: coordinate });

/** How a named holder stands to a statement. */
export const stanceField = z.enum(["asserts", "reports", "concedes"]);

/** Whether an inference supports or attacks. */
export const kindField = z.enum(["support", "attack"]);

/** What an inference points at. */
export const targetField = z.strictObject({
  type: z.enum(["statement", "inference"]),
  id: idField,
});

/** A count or revision. */
export const countField = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
