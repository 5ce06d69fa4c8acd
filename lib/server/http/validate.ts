// Checks a value against a zod schema and turns what is wrong into one VALIDATION error.
import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/contract/app-error";

const MAX_ISSUES = 20;

/** The value as the schema gives it back; throws VALIDATION with the path of what is wrong. */
export function validate<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, MAX_ISSUES).map((issue) => ({
    path: issue.path.map(String).join(".").slice(0, 200),
    message: issue.message.slice(0, 500),
  }));
  const first = issues[0] ?? { path: "", message: "It does not have the expected shape." };
  const where = first.path === "" ? "The request is not valid" : `"${first.path}" is not valid`;
  throw new AppError("VALIDATION", `${where}: ${first.message}`, { path: first.path, issues });
}
