// One event stream for all tabs that one person has open on one map: one tab holds it and passes on what it hears.
import type { StreamEvent } from "./event-stream";
import type { LineStatus } from "./live-types";
import type { Line } from "./open-line";
import type { TabLocks } from "./tab-locks";

/** What tabs say to one another. */
type Message<R> =
  /** A tab asks how things stand. */
  | { readonly type: "hello" }
  | { readonly type: "event"; readonly event: StreamEvent }
  | { readonly type: "status"; readonly status: LineStatus; readonly seq: number }
  /** What a tab's person does, for the one that holds the stream to tell. */
  | { readonly type: "report"; readonly report: R }
  /** A tab has reason to think that the line is back, or dead. */
  | { readonly type: "wake" }
  | { readonly type: "check" };

export interface Channel {
  readonly post: (message: unknown) => void;
  onMessage: (message: unknown) => void;
  readonly close: () => void;
}

export interface SharedLineStart<R> {
  /** Null where the browser has none: then each tab has a stream of its own. */
  readonly channel: Channel | null;
  readonly locks: TabLocks;
  readonly lockName: string;
  readonly openLine: (on: {
    readonly onEvent: (event: StreamEvent) => void;
    readonly onStatus: (status: LineStatus) => void;
  }) => Line;
  /** Tells the server what the person does; asked of the tab that holds the stream. */
  readonly tell: (report: R) => void;
  readonly seq: () => number;
  readonly onEvent: (event: StreamEvent) => void;
  readonly onStatus: (status: LineStatus) => void;
  /** The stream has brought more than this tab has heard. */
  readonly onBehind: () => void;
}

export interface SharedLine<R> extends Line {
  readonly report: (report: R) => void;
}

/** Events whose newest one tells all: passed on to a tab that comes later. */
const STANDING: ReadonlySet<string> = new Set(["presence", "inbox"]);

/** Opens the stream in one of the tabs, and hears it in all of them. */
export function openSharedLine<R>(start: SharedLineStart<R>): SharedLine<R> {
  const { channel, locks, lockName, tell } = start;
  let line: Line | null = null;
  let status: LineStatus = "connecting";
  let lastReport: R | null = null;
  const standing = new Map<string, StreamEvent>();
  const post = (message: Message<R>) => channel?.post(message);
  const postStatus = () => post({ type: "status", status, seq: start.seq() });

  function hold(): void {
    if (line) return;
    line = start.openLine({
      onEvent: (event) => {
        if (STANDING.has(event.name)) standing.set(event.name, event);
        post({ type: "event", event });
        start.onEvent(event);
      },
      onStatus: (now) => {
        status = now;
        start.onStatus(now);
        postStatus();
        if (now === "live" && lastReport !== null) tell(lastReport);
      },
    });
  }

  function letGo(): void {
    line?.close();
    line = null;
  }

  /** What the tab that holds the stream is asked. */
  function answer(holding: Line, message: Message<R>): void {
    if (message.type === "report") {
      lastReport = message.report;
      tell(message.report);
    } else if (message.type === "hello") {
      postStatus();
      for (const event of standing.values()) post({ type: "event", event });
    } else if (message.type === "wake") holding.wake();
    else if (message.type === "check") holding.check();
  }

  function hear(message: Message<R>): void {
    if (line) answer(line, message);
    else if (message.type === "event") start.onEvent(message.event);
    else if (message.type === "status") {
      start.onStatus(message.status);
      if (message.seq > start.seq()) start.onBehind();
    }
  }

  if (channel) channel.onMessage = (message) => hear(message as Message<R>);
  const release = channel ? locks.hold(lockName, { onHeld: hold, onLost: letGo }) : () => undefined;
  if (channel) post({ type: "hello" });
  else hold();

  const pass = (type: "wake" | "check") => {
    if (line) line[type]();
    else post({ type });
  };
  return {
    wake: () => pass("wake"),
    check: () => pass("check"),
    report: (report) => {
      lastReport = report;
      if (line) tell(report);
      else post({ type: "report", report });
    },
    close: () => {
      letGo();
      release();
      channel?.close();
    },
  };
}

/** The channel of the browser; null where it has none. */
export function browserChannel(name: string): Channel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  const broadcast = new BroadcastChannel(name);
  const channel: Channel = {
    post: (message) => broadcast.postMessage(message),
    onMessage: () => undefined,
    close: () => broadcast.close(),
  };
  broadcast.onmessage = ({ data }: MessageEvent<unknown>) => channel.onMessage(data);
  return channel;
}
