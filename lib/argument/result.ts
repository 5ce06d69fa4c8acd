// The core answers with a Result and never throws for what a caller can get wrong.

export type ReasonCode = "INVALID" | "NOT_FOUND" | "CONFLICT";

/** Why an operation was refused: a code for programs, the SPEC.md rule, a sentence for people. */
export interface Reason {
  readonly code: ReasonCode;
  /** The rule of SPEC.md that refused it, such as "IN4". */
  readonly rule: string;
  readonly message: string;
  /** Which operation of a batch was refused, from 0. */
  readonly operation?: number;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason };

/** A good result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal by the named rule of SPEC.md. */
export function refuse(code: ReasonCode, rule: string, message: string): Result<never> {
  return { ok: false, reason: reason(code, rule, message) };
}

/** Why something was refused, by the named rule of SPEC.md. */
export function reason(code: ReasonCode, rule: string, message: string): Reason {
  return { code, rule, message };
}
