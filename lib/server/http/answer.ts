// Answers as JSON, errors too, with the headers that every answer of the interface carries.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { type ApiError, ERROR_STATUS } from "@/lib/contract/errors";
import { logFailure } from "./log-failure";

/** Headers of every answer under /api: it is data, never a page. */
const HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
};

/** Adds the interface's headers to an answer that lacks them; not stored by default. */
export function withApiHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return response;
}

/** A JSON answer. */
export function answerJson(
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
): Response {
  return withApiHeaders(
    new Response(JSON.stringify(body), {
      status,
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
    }),
  );
}

/** The answer for whatever was thrown: an AppError speaks for itself, anything else is logged and told without details. */
export function answerError(error: unknown, request: Request): Response {
  const body = errorBody(error, request);
  const retryAfter = body.error.details?.retryAfter;
  return answerJson(
    ERROR_STATUS[body.error.code],
    body,
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
  );
}

/** What is said of whatever was thrown; what is no AppError is logged. */
export function errorBody(error: unknown, request: Request): ApiError {
  if (error instanceof AppError) {
    const { code, message, details } = error;
    return { error: details === undefined ? { code, message } : { code, message, details } };
  }
  logFailure(error, request);
  return {
    error: {
      code: "INTERNAL",
      message: "Something went wrong on the server. Try again; if it stays, tell the operator.",
    },
  };
}
