// One POST of operations, and what its failures mean to a person.
import type { Id } from "@/lib/argument/records";
import type { SubmitAnswer, SubmitRequest } from "@/lib/contract/submit";
import type { SubmitOutcome } from "./desk-types";

type Failure = Extract<SubmitOutcome, { ok: false }>;

const ADVICE: Readonly<Record<string, string>> = {
  OFFLINE:
    "The server could not be reached. Your text is kept: check your connection and send it again.",
  UNAUTHENTICATED: "You are signed out. Your text is kept: sign in, then send it again.",
  FORBIDDEN: "You may not do this on this map. Your text is kept; ask the map's owner.",
  NOT_FOUND: "This map is no longer there, or you may no longer see it. Copy your text to keep it.",
  TOO_LARGE: "This is too long to send. Shorten it, then send it again.",
  RATE_LIMITED:
    "That was a lot in a short time. Your text is kept: wait a minute, then send it again.",
};

/** A failure with the advice for its code; the server's own words where there is no advice. */
export function failureOf(code: string, message?: string): Failure {
  return {
    ok: false,
    code,
    message:
      ADVICE[code] ??
      message ??
      "Something went wrong on the server. Your text is kept: try again in a minute.",
  };
}

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
