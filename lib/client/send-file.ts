// Sends a file and hears how far it is, on its way and then in the server's hands; stopping it ends the work there.

import { PROGRESS_TYPE, type Progress, type ProgressOutcome } from "@/lib/contract/progress";
import { createProgressReader, tellsProgress } from "@/lib/contract/progress-reader";
import { ASKING } from "./read-answer";

export type FileOutcome =
  | { readonly state: "done"; readonly body: unknown }
  | { readonly state: "refused"; readonly code: string; readonly message: string }
  | { readonly state: "stopped" };

interface SendOptions {
  readonly signal: AbortSignal;
  /** From 0 to 1, while the file is on its way; 1 where all of it is there. */
  readonly onSent: (share: number) => void;
  /** Hears what the server does with it. */
  readonly onProgress: (progress: Progress) => void;
}

const UNREACHABLE: FileOutcome = {
  state: "refused",
  code: "UNREACHABLE",
  message:
    "Counterpoint could not be reached. The file is still chosen: check your connection, then try again.",
};

/** An answer that is none of ours: a proxy's error page, or a network that asks for its own sign-in. */
const STRANGE: FileOutcome = {
  state: "refused",
  code: "STRANGE_ANSWER",
  message:
    "The answer made no sense, or broke off; something between here and Counterpoint is in the way. Try again in a minute.",
};

/** Posts the file's bytes. Never rejects. */
export function sendFile(path: string, file: File, options: SendOptions): Promise<FileOutcome> {
  const { signal, onSent, onProgress } = options;
  // fetch does not tell how much of a body was sent.
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ state: "stopped" });
    const request = new XMLHttpRequest();
    const answer = readerOf(request, onProgress);
    const stop = () => request.abort();
    const end = (outcome: FileOutcome) => {
      signal.removeEventListener("abort", stop);
      resolve(outcome);
    };
    signal.addEventListener("abort", stop, { once: true });
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.upload.onload = () => onSent(1);
    request.onprogress = answer.read;
    request.onabort = () => end({ state: "stopped" });
    request.onerror = () => end(UNREACHABLE);
    request.onload = () => end(answer.finish());
    request.open("POST", path);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept", ASKING.accept);
    request.send(file);
  });
}

interface AnswerReader {
  /** Reads on in what has come. */
  readonly read: () => void;
  readonly finish: () => FileOutcome;
}

function readerOf(request: XMLHttpRequest, onProgress: SendOptions["onProgress"]): AnswerReader {
  const reader = createProgressReader({ onProgress });
  const encoder = new TextEncoder();
  let taken = 0;
  let broken = false;
  const read = () => {
    if (broken || !tellsProgress(request.getResponseHeader("content-type"), PROGRESS_TYPE)) return;
    const { responseText } = request;
    try {
      reader.feed(encoder.encode(responseText.slice(taken)));
    } catch {
      broken = true;
    }
    taken = responseText.length;
  };
  return {
    read,
    finish: () => {
      read();
      if (broken) return STRANGE;
      try {
        return outcomeOf(taken > 0 ? reader.finish().outcome : plainOutcome(request));
      } catch {
        return STRANGE;
      }
    },
  };
}

function plainOutcome({ status, responseText }: XMLHttpRequest): ProgressOutcome {
  const body: unknown = JSON.parse(responseText);
  if (status >= 200 && status < 300) return { type: "done", status, body };
  const { error } = body as { error: Extract<ProgressOutcome, { type: "failed" }>["error"] };
  return { type: "failed", status, error };
}

function outcomeOf(outcome: ProgressOutcome): FileOutcome {
  if (outcome.type === "done") return { state: "done", body: outcome.body };
  if (outcome.type === "file") return STRANGE;
  const { code, message } = outcome.error;
  return { state: "refused", code, message };
}
