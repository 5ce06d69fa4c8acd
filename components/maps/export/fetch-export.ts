// Asks the server for a file or for the report on it, and hears how far it is. Stopping ends the work there; what goes
// wrong is told in words.
import { type AnswerListeners, ASKING, readAnswer } from "@/lib/client/read-answer";
import type { ExportReport } from "@/lib/contract/exports";
import type { Progress } from "@/lib/contract/progress";
import type { ReadProgress } from "@/lib/contract/progress-reader";

/** What went wrong, for a person. */
export class ExportFailure extends Error {}

const UNREACHED = "The server could not be reached. Check your connection and try again.";
const OFFLINE = "You are offline. The server makes the file: it can be had when the line is back.";
const BROKEN = "Something went wrong on the server. Try again in a minute.";

/** The report on the file at this address. Throws ExportFailure, or the signal's reason. */
export async function fetchReport(
  address: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<ExportReport> {
  const { outcome } = await ask(`${address}&report=1`, signal, { onProgress });
  if (outcome.type !== "done") throw new ExportFailure(BROKEN);
  return outcome.body as ExportReport;
}

/** The file itself; where the server does not have it at hand any more it makes it anew, and that is told too. */
export async function fetchFile(
  address: string,
  signal: AbortSignal,
  listeners: Required<AnswerListeners>,
): Promise<Blob> {
  const { outcome, content } = await ask(address, signal, listeners);
  if (outcome.type !== "file") throw new ExportFailure(BROKEN);
  return new Blob([...content], { type: outcome.mediaType });
}

async function ask(
  address: string,
  signal: AbortSignal,
  listeners: AnswerListeners,
): Promise<ReadProgress> {
  const init = { signal, cache: "no-store", headers: ASKING } as const;
  const response = await reading(fetch(address, init), signal);
  const read = await reading(readAnswer(response, listeners), signal);
  if (read.outcome.type === "failed") throw new ExportFailure(read.outcome.error.message || BROKEN);
  return read;
}

/** A line that breaks is told as such; a stop stays a stop. */
async function reading<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await coming;
  } catch (error) {
    if (signal.aborted) throw error;
    // An answer that is none of ours is a proxy's, or a fault.
    if (error instanceof SyntaxError) throw new ExportFailure(BROKEN);
    throw new ExportFailure(navigator.onLine ? UNREACHED : OFFLINE);
  }
}
