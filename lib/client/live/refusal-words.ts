// What a refusal says to the person whose change it was.
import type { Reason } from "@/lib/argument/result";
import { failureOf } from "../failure-advice";
import type { Sent } from "../send-operations";

const REMOVED =
  "Somebody removed meanwhile what this belongs to. Copy your words, or add them where they fit now.";

/** For a change that had shown and that the core now refuses. */
export function messageOf(reason: Reason): string {
  return reason.code === "NOT_FOUND" ? REMOVED : reason.message;
}

/** For a change that the server refuses. */
export function refusalWords({ code, message, rule }: Sent & { type: "refused" }): string {
  if (rule) return code === "NOT_FOUND" ? REMOVED : (message ?? failureOf(code).message);
  return failureOf(code, message).message;
}

/** The interface's code for the core's. */
export function codeOf(reason: Reason): string {
  return reason.code === "INVALID" ? "VALIDATION" : reason.code;
}
