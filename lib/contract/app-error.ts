// The one error that services throw: a code that HTTP and the client know, and a sentence for a person.
import type { ErrorCode, ErrorDetails } from "./errors";

/** An expected failure. `message` says what happened and what to do, and may be shown to anybody. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, message: string, details?: ErrorDetails) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}
