// A heavy call's answer: plain, or for who asks for it a stream that tells how far the work is and then its outcome.
import "server-only";
import { ERROR_STATUS } from "@/lib/contract/errors";
import { PROGRESS_TYPE, type Progress, type ProgressLine } from "@/lib/contract/progress";
import { errorBody } from "./answer";
import { answerFile, type FileAnswer } from "./answer-file";
import type { Answer } from "./route";

export interface Work {
  /** Aborted as soon as nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

type Outcome = Answer | { readonly file: FileAnswer };

/** Proxies cut a line on which nothing comes for a minute. */
const SAY_AGAIN_MS = 10_000;
/** What is answered to nobody. */
const GONE = 499;

/**
 * Carries the work out. Who accepts PROGRESS_TYPE gets a stream as soon as there is progress to tell; where the work is
 * done or refused before that, the answer is as plain as for everybody else. Whoever goes away ends the work.
 */
export async function answerWork(
  request: Request,
  work: (work: Work) => Promise<Outcome>,
): Promise<Answer | Response> {
  const leaving = new AbortController();
  const signal = AbortSignal.any([request.signal, leaving.signal]);
  try {
    if (!acceptsProgress(request)) return plain(await work({ signal, onProgress: undefined }));
    const told = createTold();
    const outcome = work({ signal, onProgress: told.tell });
    const first = await Promise.race([outcome, told.first]);
    if (first !== null) return plain(first);
    return streamOf(request, { outcome, told, leaving, signal });
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: GONE });
    throw error;
  }
}

function acceptsProgress(request: Request): boolean {
  const accepted = request.headers.get("accept") ?? "";
  return accepted.split(",").some((type) => type.split(";")[0]?.trim() === PROGRESS_TYPE);
}

function plain(outcome: Outcome): Answer | Response {
  return "file" in outcome ? answerFile(outcome.file) : outcome;
}

interface Told {
  readonly tell: (progress: Progress) => void;
  /** Null as soon as there is something to tell. */
  readonly first: Promise<null>;
  /** Hands over what was told last, and from then on everything. */
  readonly listen: (listener: (progress: Progress) => void) => void;
}

function createTold(): Told {
  let begin: (value: null) => void = () => undefined;
  const first = new Promise<null>((resolve) => {
    begin = resolve;
  });
  let last: Progress | undefined;
  let listener: ((progress: Progress) => void) | undefined;
  return {
    first,
    tell: (progress) => {
      last = progress;
      begin(null);
      listener?.(progress);
    },
    listen: (next) => {
      listener = next;
      if (last) next(last);
    },
  };
}

interface Streaming {
  readonly outcome: Promise<Outcome>;
  readonly told: Told;
  readonly leaving: AbortController;
  readonly signal: AbortSignal;
}

function streamOf(request: Request, { outcome, told, leaving, signal }: Streaming): Response {
  const encoder = new TextEncoder();
  let again: NodeJS.Timeout | undefined;
  let open = true;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (bytes: Uint8Array) => {
        if (open) controller.enqueue(bytes);
      };
      const say = (line: ProgressLine) => send(encoder.encode(`${JSON.stringify(line)}\n`));
      told.listen((progress) => {
        clearInterval(again);
        say(progress);
        again = setInterval(() => say(progress), SAY_AGAIN_MS);
      });
      outcome
        .then(
          (done) => conclude(done, say, send),
          (error: unknown) => {
            if (!signal.aborted) say(failure(error, request));
          },
        )
        .finally(() => {
          told.listen(() => undefined);
          clearInterval(again);
          if (open) controller.close();
          open = false;
        });
    },
    cancel: () => {
      open = false;
      leaving.abort(new DOMException("Nobody waits for the answer any more.", "AbortError"));
    },
  });
  return new Response(body, {
    headers: {
      "content-type": `${PROGRESS_TYPE}; charset=utf-8`,
      "cache-control": "private, no-store, no-transform",
      vary: "Cookie, Accept",
      "x-accel-buffering": "no",
    },
  });
}

function conclude(
  outcome: Outcome,
  say: (line: ProgressLine) => void,
  send: (bytes: Uint8Array) => void,
): void {
  if (!("file" in outcome)) {
    say({ type: "done", status: outcome.status ?? 200, body: outcome.body });
    return;
  }
  const { content, mediaType, disposition } = outcome.file;
  say({ type: "file", status: 200, mediaType, disposition, bytes: content.byteLength });
  send(content);
}

function failure(error: unknown, request: Request): ProgressLine {
  const { error: said } = errorBody(error, request);
  return { type: "failed", status: ERROR_STATUS[said.code], error: said };
}
