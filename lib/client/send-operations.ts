// One POST of operations, and what its failures mean to a person.
import type { Id } from "@/lib/argument/records";
import type { SubmitAnswer, SubmitRequest } from "@/lib/contract/submit";
import { type Failure, failureOf } from "./failure-advice";

function errorIn(answer: unknown): { code?: unknown; message?: unknown; details?: unknown } {
  const error = answer && typeof answer === "object" && "error" in answer ? answer.error : null;
  return error && typeof error === "object" ? error : {};
}

/** A refusal by a rule of the argument says more than any advice for its code: what is gone, what is too long. */
function namesRule(details: unknown): boolean {
  return details !== null && typeof details === "object" && "rule" in details;
}

/** Posts a batch; throws only when no answer came. */
export async function sendOperations(
  mapId: Id,
  request: SubmitRequest,
): Promise<{ ok: true; value: SubmitAnswer } | { ok: false; failure: Failure }> {
  const response = await fetch(`/api/maps/${encodeURIComponent(mapId)}/operations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(30_000),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer) return { ok: true, value: answer as SubmitAnswer };
  const { code, message, details } = errorIn(answer);
  if (typeof code === "string" && typeof message === "string" && namesRule(details)) {
    return { ok: false, failure: { ok: false, code, message } };
  }
  return {
    ok: false,
    failure: failureOf(
      typeof code === "string" ? code : "SERVER",
      typeof message === "string" ? message : undefined,
    ),
  };
}
