// From whatever was sent to an operation, with a refusal that a person can read.
import type { z } from "zod";
import { ok, type Result, refuse } from "../result";
import { OPERATION_SCHEMAS, type Operation, type OperationType } from "./operation";

/** The operation that `input` is, or why it is none (OP1 and the rules of its fields). */
export function parseOperation(input: unknown): Result<Operation> {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return refuse("INVALID", "OP1", "An operation is an object {v: 1, type, ...}. Send one.");
  }
  const type: unknown = "type" in input ? input.type : undefined;
  if (typeof type !== "string" || !isOperationType(type)) {
    return refuse(
      "INVALID",
      "OP1",
      "The operation has no type that is known here. Name one of those in the documentation.",
    );
  }
  const schema: z.ZodType<Operation> = OPERATION_SCHEMAS[type];
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse("INVALID", ruleOf(issue), messageOf(type, issue));
}

function isOperationType(type: string): type is OperationType {
  return Object.hasOwn(OPERATION_SCHEMAS, type);
}

type Issue = z.core.$ZodIssue | undefined;

function ruleOf(issue: Issue): string {
  const rule: unknown = issue?.code === "custom" ? issue.params?.rule : undefined;
  if (typeof rule === "string") return rule;
  return issue?.path.at(-1) === "premises" && issue.code !== "invalid_type" ? "IN1" : "OP1";
}

function messageOf(type: string, issue: Issue): string {
  if (issue === undefined) return `${type} could not be read. Check its fields.`;
  if (issue.code === "custom") return issue.message;
  if (issue.code === "unrecognized_keys") {
    return `${type} has no field ${issue.keys.map((key) => `“${key}”`).join(", ")}. Leave it out.`;
  }
  const field = issue.path.map(String).join(".");
  return `The field “${field}” of ${type} is missing or is not what it should be (${issue.message}). Correct it.`;
}
