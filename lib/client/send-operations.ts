// One POST of operations, and what its answer means for the batch.
import type { Id } from "@/lib/argument/records";
import { PERSON_HEADER } from "@/lib/contract/person-header";
import type { SubmitAnswer, SubmitRequest } from "@/lib/contract/submit";

/** How a sending ended. After `lost` the batch may have been applied; after `busy` and `refused` it was not. */
export type Sent =
  | { readonly type: "answer"; readonly answer: SubmitAnswer }
  | { readonly type: "lost" }
  /** The server asks to wait; null where it did not say how long. */
  | { readonly type: "busy"; readonly waitMs: number | null; readonly code: string }
  | {
      readonly type: "refused";
      readonly code: string;
      readonly message: string | undefined;
      /** The rule of the argument that refused it, if one did. */
      readonly rule: string | undefined;
    };

interface ErrorBody {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly details?: { readonly rule?: unknown; readonly retryAfter?: unknown };
}

function errorIn(answer: unknown): ErrorBody {
  const error = answer && typeof answer === "object" && "error" in answer ? answer.error : null;
  return error && typeof error === "object" ? error : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Posts a batch in the name of who wrote it; never throws. Where somebody else is signed in by now, it is refused. */
export async function sendOperations(
  mapId: Id,
  request: SubmitRequest,
  actorId: Id | null,
): Promise<Sent> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`/api/maps/${encodeURIComponent(mapId)}/operations`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(actorId !== null && { [PERSON_HEADER]: actorId }),
      },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(30_000),
    });
    body = await response.json().catch(() => null);
  } catch {
    return { type: "lost" };
  }
  if (response.ok) {
    return body ? { type: "answer", answer: body as SubmitAnswer } : { type: "lost" };
  }
  const { code, message, details } = errorIn(body);
  if (response.status >= 500) return { type: "busy", waitMs: waitOf(response), code: "SERVER" };
  if (response.status === 429) {
    const wait = typeof details?.retryAfter === "number" ? details.retryAfter * 1000 : null;
    return { type: "busy", waitMs: wait ?? waitOf(response), code: "RATE_LIMITED" };
  }
  return {
    type: "refused",
    code: text(code) ?? "SERVER",
    message: text(message),
    rule: text(details?.rule),
  };
}

function waitOf(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}
