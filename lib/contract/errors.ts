// The error codes of the HTTP interface, each with its status, and the shape of an error's answer.

/** Every error code with its HTTP status. A program switches on the code; the status follows from it. */
export const ERROR_STATUS = {
  VALIDATION: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  /** If-Match names another state than the current one. */
  PRECONDITION: 412,
  TOO_LARGE: 413,
  UNSUPPORTED: 415,
  RATE_LIMITED: 429,
  /** This server is not set up for the call, such as sending mail. No fault of its own, so no 5xx. */
  UNAVAILABLE: 409,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** The body of every answer that is not a success. `message` is for a person, `code` for a program. */
export interface ApiError {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly details?: ErrorDetails;
  };
}

/** What more there is to know: where a body is wrong, which operation was refused by which rule. */
export interface ErrorDetails {
  /** Where in the request it is wrong, such as `operations.0.text`. */
  readonly path?: string;
  /** Index of the refused operation in its batch. */
  readonly index?: number;
  /** The rule of lib/argument/SPEC.md that refused it. */
  readonly rule?: string;
  /** All that is wrong with a body, one entry a place. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  /** Where in a file it is wrong, from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Seconds until one may try again. */
  readonly retryAfter?: number;
}
