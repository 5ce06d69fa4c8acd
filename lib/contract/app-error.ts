// The one error that services throw: a code that HTTP and the client know, and a sentence for a person.
import type { ErrorCode, ErrorDetails } from "./errors";

const MARK = Symbol.for("counterpoint.app-error");

/** An expected failure. `message` says what happened and what to do, and may be shown to anybody. */
export class AppError extends Error {
  readonly [MARK] = true;
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, message: string, details?: ErrorDetails) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }

  /** The server bundles this module more than once, and what one copy throws another one may catch. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
