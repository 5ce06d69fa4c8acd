// The desk's session with its map, fetched after the first paint: posting, what comes live, undo, and what waits.
import type { Operation } from "@/lib/argument/operations/operation";
import type { DeskState, Draft, SubmitOutcome } from "./desk-types";
import { draftOperations } from "./draft-operations";
import { failureOf } from "./failure-advice";
import { readAbilities } from "./history/history-actions";
import { readingOf } from "./live/browser-parts";
import { realClock } from "./live/clock";
import { type Connection, connectLive } from "./live/connect-live";
import { indexedKeptStore } from "./live/indexed-store";
import { localKeptStore } from "./live/kept-store";
import type { LineStatus } from "./live/live-types";
import { openOutbox } from "./live/open-outbox";
import { noOutbox, type Outbox } from "./live/outbox";
import type { PresenceChange } from "./live/report-presence";
import type { MapSession, SessionView } from "./live/session-types";
import { withGraph } from "./live/steady-desk";
import { leaseLocks, type TabLocks, webLocks } from "./live/tab-locks";
import { takeRevision } from "./live/take-revision";
import { openUndoSteps, type UndoSteps } from "./live/undo-steps";
import { openMapSession } from "./map-session";
import { mintId } from "./mint-id";
import { readMapDocument } from "./read-map-document";
import { suggest } from "./suggesting/suggest";

export interface Posting {
  /** Proposes them instead; null where nothing in them needs an editor. */
  readonly suggest: (operations: readonly Operation[]) => Promise<SubmitOutcome | null>;
  readonly submit: (operations: readonly Operation[]) => Promise<SubmitOutcome>;
  readonly postDraft: (draft: Draft) => Promise<SubmitOutcome>;
  readonly refresh: () => Promise<void>;
  readonly session: MapSession;
  /** Opens the line; once, however often it is asked. */
  readonly connect: () => () => void;
  /** Takes back or does again; gives what to say. */
  readonly reverse: (which: "undo" | "redo") => Promise<string>;
  readonly report: (change: Partial<PresenceChange>) => void;
  /** Counts an entry of the log among the viewer's own steps. */
  readonly tookStep: (seq: number) => void;
}

export interface PostingStart {
  readonly get: () => DeskState;
  readonly set: (change: Partial<DeskState> | ((state: DeskState) => Partial<DeskState>)) => void;
  readonly subscribe: (listener: (state: DeskState, before: DeskState) => void) => () => void;
}

/** Opens the session with the map as the desk has it now, and takes up what earlier pages left unsent. */
export async function openPosting({ get, set, subscribe }: PostingStart): Promise<Posting> {
  const { map, viewer, graph, past, meanwhile } = get();
  const locks = browserLocks();
  let stream: LineStatus = "connecting";
  let connection: Connection | null = null;
  let undoSteps: UndoSteps | null = null;
  const session = openMapSession({
    mapId: map.id,
    actorId: viewer?.id ?? null,
    brief: meanwhile ? meanwhile.brief : get().brief,
    seq: past ? 0 : map.seq,
    graph,
    onChange: show,
    onRevised: () => void refresh(),
    onConfirmed: (batch) => undoSteps?.confirmed(batch),
    onRefused: (clientOpId) => undoSteps?.refused(clientOpId),
    parts: { outbox: viewer ? await browserOutbox(locks, viewer.id, map.id) : noOutbox },
  });
  let adopted: Promise<unknown> = Promise.resolve();
  const undo = openUndoSteps(session, {
    storage: viewer ? tabStorage() : null,
    key: `counterpoint:steps:${viewer?.id}:${map.id}`,
    adopted: () => adopted,
    onChange: () => set({ canUndo: undo.canUndo(), canRedo: undo.canRedo() }),
  });
  undoSteps = undo;
  set({ canUndo: undo.canUndo(), canRedo: undo.canRedo(), seq: session.seq() });

  function show(view: SessionView): void {
    const { graph: next, trouble, seq, pending, failed, conflicts, atRisk } = view;
    if (trouble === "offline" && get().line === "live") connection?.check();
    if (trouble === null && get().line === "offline") connection?.wake();
    set((state) => ({
      ...(state.past ? {} : withGraph(state, next)),
      ...{ seq, pending, failed, conflicts, atRisk },
      signedOut: trouble === "signed-out",
      line: lineOf(stream, trouble),
    }));
  }

  function onLine(status: LineStatus): void {
    stream = status;
    set({ line: lineOf(stream, session.view().trouble) });
  }

  async function submit(operations: readonly Operation[]): Promise<SubmitOutcome> {
    const { outcome } = await session.start(operations, (id) => undo.did(id, operations));
    return outcome;
  }

  async function postDraft(draft: Draft): Promise<SubmitOutcome> {
    const operations = draftOperations(draft, map.id, get().brief);
    if (!operations) return failureOf("NOT_FOUND");
    const outcome = await submit(operations);
    if (outcome.ok || outcome.code !== "CONFLICT" || draft.editsId) return outcome;
    // An answer that was lost on the way may have been applied: the annotation's id tells.
    await refresh();
    if (!get().graph.annotations.has(draft.annotationId)) return outcome;
    return submit([
      { v: 1, type: "editAnnotation", id: draft.annotationId, body: draft.body.trim() },
    ]);
  }

  async function refresh(): Promise<void> {
    // What came while the desk looked back shows at once; the line may be bad.
    show(session.view());
    const document = await readMapDocument(map.id);
    if (!document) return;
    const { seq, graph: read } = readingOf(document);
    takeRevision({ get, set, session }, document.brief);
    set((state) => ({
      map: document.map,
      people: { ...state.people, ...document.people },
      ...readAbilities(state, document.abilities),
      reports: document.reports ?? [],
      suggestions: document.suggestions ?? [],
    }));
    session.replace(seq, read);
  }

  function connect(): () => void {
    connection ??= connectLive({ get, set, subscribe, session, locks, refresh, onLine });
    return () => {
      connection?.close();
      connection = null;
    };
  }

  async function reverse(which: "undo" | "redo"): Promise<string> {
    const outcome = await undo.reverse(which);
    if (outcome === null) {
      return which === "undo" ? "There is nothing of yours to undo." : "There is nothing to redo.";
    }
    if (!outcome.ok)
      return `This could not be ${which === "undo" ? "undone" : "done again"}. ${outcome.message}`;
    return which === "undo" ? "Undone." : "Done again.";
  }

  if (past) void refresh();
  if (viewer) adopted = session.adopt().catch(() => undefined);
  return {
    suggest: (operations) => suggest({ get, set }, operations),
    ...{ submit, postDraft, refresh, session, connect, reverse },
    report: (change) => connection?.report(change),
    tookStep: (seq) => undo.confirmed({ clientOpId: mintId(), operations: [], seq }),
  };
}

function lineOf(stream: LineStatus, trouble: SessionView["trouble"]): LineStatus {
  if (stream === "gone" || trouble === "gone") return "gone";
  return trouble === "offline" ? "offline" : stream;
}

/** Without a lock of any kind: this tab takes itself for the only one. */
const holdAlone: TabLocks["hold"] = (_, { onHeld }) => {
  onHeld();
  return () => undefined;
};

function browserLocks(): TabLocks {
  // Missing on plain http, whatever the types say.
  const manager: LockManager | undefined = navigator.locks;
  if (manager) return webLocks(manager);
  try {
    return leaseLocks(window.localStorage, realClock);
  } catch {
    return { hold: holdAlone, isHeld: async () => false };
  }
}

async function browserOutbox(locks: TabLocks, viewerId: string, mapId: string): Promise<Outbox> {
  try {
    const store = (await indexedKeptStore()) ?? localKeptStore(window.localStorage);
    return openOutbox({ store, locks, viewerId, mapId, now: Date.now }).outbox;
  } catch {
    return noOutbox;
  }
}

function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
