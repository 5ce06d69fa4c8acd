// Reads an event stream as a browser would: names, ids and data of its events, in order.
import { NextRequest } from "next/server";
import type { Person } from "./factories";

export interface ReadEvent {
  readonly event: string;
  readonly id: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads an event's fields and fails where they are not there.
  readonly data: any;
}

export interface OpenStream {
  readonly status: number;
  readonly headers: Headers;
  /** All events so far. */
  readonly events: readonly ReadEvent[];
  /** The first event, read or to come, that is wanted. Rejects where the stream ends before, or after ten seconds. */
  readonly until: (wanted: (event: ReadEvent) => boolean) => Promise<ReadEvent>;
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
  /** Leaves, as a browser that closes the page does. */
  readonly close: () => void;
}

export interface OpenOptions {
  readonly as?: Person | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

type Get = (request: NextRequest, context: { params: Promise<never> }) => Promise<Response>;

const PATIENCE_MS = 10_000;

/** Opens a stream through the route handler, without a server. */
export async function openEvents(path: string, options: OpenOptions = {}): Promise<OpenStream> {
  const url = new URL(path, "http://localhost:3000");
  const left = new AbortController();
  const request = new NextRequest(url, { headers: headersOf(options), signal: left.signal });
  const mapId = /^\/api\/maps\/([^/]+)\/events$/.exec(url.pathname)?.[1];
  const { GET } = (await (mapId === undefined
    ? import("@/app/api/inbox/events/route")
    : import("@/app/api/maps/[mapId]/events/route"))) as { GET: Get };
  const response = await GET(request, { params: Promise.resolve({ mapId } as never) });
  return follow(response, () => left.abort());
}

/** Opens a stream at a server. */
export async function fetchEvents(url: string, options: OpenOptions = {}): Promise<OpenStream> {
  const left = new AbortController();
  const response = await fetch(url, { headers: headersOf(options), signal: left.signal });
  return follow(response, () => left.abort());
}

function headersOf({ as, headers }: OpenOptions): Headers {
  const sent = new Headers({ accept: "text/event-stream", ...headers });
  if (as) sent.set("cookie", as.cookie);
  return sent;
}

function follow(response: Response, leave: () => void): OpenStream {
  const events: ReadEvent[] = [];
  const waiting = new Set<() => void>();
  let over = false;
  const wake = () => {
    for (const each of [...waiting]) each();
  };
  const ended = read(response, (event) => {
    events.push(event);
    wake();
  }).then(() => {
    over = true;
    wake();
  });
  const until: OpenStream["until"] = (wanted) =>
    new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        waiting.delete(look);
        finish();
      };
      const seen = () => events.map(({ event, id }) => `${event} ${id ?? ""}`).join(", ");
      const look = () => {
        const found = events.find(wanted);
        if (found) settle(() => resolve(found));
        else if (over) settle(() => reject(new Error(`The stream ended after: ${seen()}`)));
      };
      const timer = setTimeout(
        () => settle(() => reject(new Error(`It did not come. There were: ${seen()}`))),
        PATIENCE_MS,
      );
      waiting.add(look);
      look();
    });
  return { status: response.status, headers: response.headers, events, until, ended, close: leave };
}

/** Reads to the end; a stream that breaks off has ended too. */
async function read(response: Response, onEvent: (event: ReadEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of response.body ?? []) {
      const blocks = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = parse(block);
        if (event) onEvent(event);
      }
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

function parse(block: string): ReadEvent | null {
  const fields = new Map(
    block.split("\n").map((line) => {
      const at = line.indexOf(": ");
      return [line.slice(0, at), line.slice(at + 2)] as const;
    }),
  );
  const event = fields.get("event");
  if (event === undefined) return null;
  return { event, id: fields.get("id"), data: JSON.parse(fields.get("data") ?? "null") };
}
