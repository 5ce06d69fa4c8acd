// One event stream to one reader. It never waits: a reader that is too far behind is dropped, connects again and
// catches up from the log.
import "server-only";
import { openBodyWire } from "./body-wire";
import { HEARTBEAT, HELLO } from "./encode-event";
import { type Wire, wireOf } from "./wire";

export interface Pipe extends Pick<Wire, "body"> {
  readonly isOpen: () => boolean;
  /** Sends bytes that others may be sent too; they are not to be changed. */
  readonly send: (bytes: Uint8Array) => void;
  /** Ends the stream after what was sent. */
  readonly end: () => void;
}

const MOST_BEHIND = 1_000_000;
const HEARTBEAT_MS = 20_000;
const LIFETIME_MS = 600_000;

interface Beating {
  readonly pipe: Pipe;
  readonly until: number;
}

const store = globalThis as typeof globalThis & {
  counterpointPipes?: { readonly open: Set<Beating>; timer: NodeJS.Timeout | null };
};

/** Opens a stream that lives until the reader of the request leaves, it is ended, or about ten minutes have passed.
 * `onClose` is called once, however it ends. */
export function openPipe(request: Request, onClose: () => void): Pipe {
  const wire = wireOf(request) ?? openBodyWire(request);
  let open = true;
  const close = (finish?: () => void) => {
    if (!open) return;
    open = false;
    stopBeating(beating);
    finish?.();
    onClose();
  };
  const pipe: Pipe = {
    body: wire.body,
    isOpen: () => open,
    send(bytes) {
      if (!open) return;
      wire.write(bytes);
      if (wire.behind() > MOST_BEHIND) close(() => wire.drop("The reader is too slow."));
    },
    end: () => close(wire.end),
  };
  // Not all at once, so that they do not come back all at once.
  const beating = { pipe, until: Date.now() + LIFETIME_MS * (0.8 + 0.4 * Math.random()) };
  startBeating(beating);
  pipe.send(HELLO);
  wire.onLeave(() => close(() => wire.drop("The reader left.")));
  return pipe;
}

/** Streams that are open in this process. */
export function countPipes(): number {
  return store.counterpointPipes?.open.size ?? 0;
}

/** One beat: ends what is too old and keeps the rest warm. */
export function beat(now: number): void {
  for (const { pipe, until } of [...(store.counterpointPipes?.open ?? [])]) {
    if (now > until) pipe.end();
    else pipe.send(HEARTBEAT);
  }
}

function startBeating(beating: Beating): void {
  store.counterpointPipes ??= { open: new Set(), timer: null };
  const pipes = store.counterpointPipes;
  pipes.open.add(beating);
  pipes.timer ??= setInterval(() => beat(Date.now()), HEARTBEAT_MS).unref();
}

function stopBeating(beating: Beating): void {
  const pipes = store.counterpointPipes;
  pipes?.open.delete(beating);
  if (!pipes?.timer || pipes.open.size > 0) return;
  clearInterval(pipes.timer);
  pipes.timer = null;
}
