// Ties the desk to the stream of its map: changes, presence, notifications, and the end of it all.
import type { LiveEvents, PresenceReport } from "@/lib/contract/live-events";
import type { DeskState } from "../desk-types";
import { mintId } from "../mint-id";
import { realClock } from "./clock";
import type { StreamEvent } from "./event-stream";
import type { LineStatus } from "./live-types";
import { openLine } from "./open-line";
import { patchWords } from "./patch-words";
import { openReporter, type PresenceChange, presenceOf } from "./report-presence";
import type { MapSession } from "./session-types";
import { browserChannel, openSharedLine, type SharedLine } from "./shared-line";
import type { TabLocks } from "./tab-locks";
import { openTeller } from "./tell-changes";

export interface LiveDesk {
  readonly get: () => DeskState;
  readonly set: (change: Partial<DeskState>) => void;
  readonly subscribe: (listener: (state: DeskState, before: DeskState) => void) => () => void;
  readonly session: MapSession;
  readonly locks: TabLocks;
  readonly refresh: () => Promise<void>;
  readonly onLine: (status: LineStatus) => void;
}

export interface Connection {
  readonly report: (change: Partial<PresenceChange>) => void;
  /** The line should be looked at: a sending failed, or one worked again. */
  readonly check: () => void;
  readonly wake: () => void;
  readonly close: () => void;
}

/** Opens the line, keeps it open while the page is in use, and tells what its person does. */
export function connectLive(desk: LiveDesk): Connection {
  const { get, session } = desk;
  const teller = openTeller(realClock, (words) => get().actions.announce(words));
  let line: SharedLine<PresenceChange> | null = openShared(desk, teller.add);
  const reporter = openReporter(realClock, (report) => line?.report(report));

  const stopWatching = desk.subscribe((state, before) => {
    const same =
      state.selection === before.selection &&
      state.editor === before.editor &&
      state.composing === before.composing &&
      state.drafts === before.drafts;
    if (!same && state.viewer) reporter.change(presenceOf(state));
  });
  if (get().viewer) reporter.change(presenceOf(get()));

  const wake = () => {
    line?.wake();
    session.wake();
  };
  const listeners: readonly (readonly [EventTarget, string, (event: Event) => void])[] = [
    [window, "online", wake],
    // The browser may be wrong about it, so the line itself is asked.
    [window, "offline", () => line?.check()],
    [window, "focus", wake],
    [
      window,
      "pagehide",
      () => {
        line?.close();
        line = null;
      },
    ],
    [
      window,
      "pageshow",
      (event) => {
        if (!(event as PageTransitionEvent).persisted) return;
        line ??= openShared(desk, teller.add);
        session.wake();
      },
    ],
    [
      window,
      "beforeunload",
      (event) => {
        if (get().atRisk) event.preventDefault();
      },
    ],
  ];
  for (const [target, name, listen] of listeners) target.addEventListener(name, listen);
  return {
    report: reporter.change,
    check: () => line?.check(),
    wake: () => line?.wake(),
    close: () => {
      for (const [target, name, listen] of listeners) target.removeEventListener(name, listen);
      stopWatching();
      reporter.close();
      teller.close();
      line?.close();
      line = null;
    },
  };
}

type Tell = (change: { readonly name: string; readonly words: string }) => void;

function openShared(desk: LiveDesk, tell: Tell): SharedLine<PresenceChange> {
  const { map, viewer } = desk.get();
  const clientId = mintId();
  const name = `counterpoint:live:${viewer?.id ?? "visitor"}:${map.id}`;
  const address = `/api/maps/${encodeURIComponent(map.id)}`;
  return openSharedLine<PresenceChange>({
    channel: browserChannel(name),
    locks: desk.locks,
    lockName: name,
    openLine: (on) =>
      openLine({
        ...on,
        clock: realClock,
        after: desk.session.seq,
        connect: (after, signal) =>
          fetch(`${address}/events?client=${clientId}`, {
            headers: { accept: "text/event-stream", "last-event-id": String(after) },
            cache: "no-store",
            signal,
          }),
      }),
    tell: (change) => {
      if (viewer) tellPresence(`${address}/presence`, { ...change, clientId });
    },
    seq: desk.session.seq,
    onEvent: (event) => hear(desk, event, tell),
    onStatus: (status) => {
      if (status === "gone") desk.session.end();
      desk.onLine(status);
      if (status !== "live") return;
      desk.session.wake();
      // The stream brings the changes since a seq; what else changed before it stood (rights, suggestions) is read.
      void desk.refresh();
    },
    onBehind: () => void desk.session.resync(),
  });
}

/** Whoever does not get it through is merely not seen: the next report tells again. */
function tellPresence(address: string, report: PresenceReport): void {
  fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(report),
  }).catch(() => undefined);
}

function hear(desk: LiveDesk, { name, data }: StreamEvent, tell: Tell): void {
  const { get, set, session } = desk;
  switch (name) {
    case "patch":
      hearPatch(desk, data as LiveEvents["patch"], tell);
      break;
    case "presence": {
      const { people, visitors } = data as LiveEvents["presence"];
      const me = get().viewer?.id;
      // A visitor is one of those who read along.
      set({
        present: people.filter(({ userId }) => userId !== me),
        visitors: Math.max(0, visitors - (me ? 0 : 1)),
      });
      break;
    }
    case "reset":
      void session.resync((data as LiveEvents["reset"]).seq < session.seq());
      break;
    case "changed":
      void desk.refresh();
      break;
    case "inbox":
      set({ unread: (data as LiveEvents["inbox"]).unread });
      break;
    case "gone":
      session.end();
      desk.onLine("gone");
      break;
  }
}

function hearPatch({ get, set, session }: LiveDesk, event: LiveEvents["patch"], tell: Tell): void {
  const { actor } = event;
  const isNew = event.seq > session.seq();
  if (actor && get().people[actor.id]?.name !== actor.name) {
    set({ people: { ...get().people, [actor.id]: { name: actor.name } } });
  }
  session.receive([event]);
  if (!isNew || actor?.id === get().viewer?.id || get().past) return;
  tell({
    name: actor?.name ?? "Somebody",
    words: patchWords(event.patch, session.view().graph),
  });
}
