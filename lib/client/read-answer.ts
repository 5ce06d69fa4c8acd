// Reads the answer of a heavy call, whether it tells how far it is or is plain.
import { PROGRESS_TYPE, type Progress, type ProgressOutcome } from "@/lib/contract/progress";
import {
  createProgressReader,
  type ReadProgress,
  tellsProgress,
} from "@/lib/contract/progress-reader";

export interface AnswerListeners {
  readonly onProgress: (progress: Progress) => void;
  /** Hears how much of a file has come; the total is null where the answer does not say. */
  readonly onBytes?: (done: number, total: number | null) => void;
}

/** Headers of a request that wants to be told. */
export const ASKING = { accept: `${PROGRESS_TYPE}, */*;q=0.5` } as const;

/** The outcome of a plain answer too: a file where it is no JSON. Throws where the line breaks or what comes is none of ours. */
export async function readAnswer(
  response: Response,
  listeners: AnswerListeners,
): Promise<ReadProgress> {
  const type = response.headers.get("content-type");
  if (tellsProgress(type, PROGRESS_TYPE)) {
    const reader = createProgressReader(listeners);
    for await (const piece of piecesOf(response)) reader.feed(piece);
    return reader.finish();
  }
  if (!response.ok || !isFile(response))
    return { outcome: await plainOutcome(response), content: [] };
  return readFile(response, type ?? "application/octet-stream", listeners);
}

function isFile(response: Response): boolean {
  return response.headers.get("content-disposition") !== null;
}

async function plainOutcome(response: Response): Promise<ProgressOutcome> {
  const { status, ok } = response;
  const body: unknown = await response.json();
  if (ok) return { type: "done", status, body };
  const { error } = body as { error?: FailedError };
  if (!error) throw new SyntaxError("The answer is none of ours.");
  return { type: "failed", status, error };
}

type FailedError = Extract<ProgressOutcome, { type: "failed" }>["error"];

async function readFile(
  response: Response,
  mediaType: string,
  { onBytes }: AnswerListeners,
): Promise<ReadProgress> {
  const length = response.headers.get("content-length");
  const content: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const piece of piecesOf(response)) {
    content.push(piece);
    bytes += piece.byteLength;
    onBytes?.(bytes, length === null ? null : Number(length));
  }
  const disposition = response.headers.get("content-disposition") ?? "";
  return { outcome: { type: "file", status: 200, mediaType, disposition, bytes }, content };
}

/** Not every browser lets one go through a stream with `for await`. */
async function* piecesOf(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (!response.body) return;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
