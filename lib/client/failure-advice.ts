// What a failure means to a person: what happened, and what to do.
import type { SubmitOutcome } from "./desk-types";

export type Failure = Extract<SubmitOutcome, { ok: false }>;

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
