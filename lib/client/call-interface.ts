// One call of the HTTP interface, for what is no operation: sharing, suggestions, the care of maps.
import { failureOf } from "./failure-advice";

export type CallOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly path?: string };

interface ErrorBody {
  readonly error?: {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly details?: { readonly path?: unknown };
  };
}

/** The answer, or what to tell the person; `path` names the field that is wrong. Never throws. */
export async function callInterface<T>(
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
): Promise<CallOutcome<T>> {
  try {
    const response = await fetch(path, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
      signal: AbortSignal.timeout(30_000),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, value: answer as T };
    return refusalOf(answer as ErrorBody | null);
  } catch {
    return {
      ok: false,
      code: "OFFLINE",
      message: "The server could not be reached. Check your connection and try again.",
    };
  }
}

function refusalOf(answer: ErrorBody | null): CallOutcome<never> {
  const { code, message, details } = answer?.error ?? {};
  const path = details?.path;
  if (typeof code !== "string" || typeof message !== "string") return failureOf("SERVER");
  return { ok: false, code, message, ...(typeof path === "string" && { path }) };
}
