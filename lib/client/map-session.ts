// The browser's session with one map: what the server confirmed, what is still on its way, and the view as their fold.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph, Id, Statement } from "@/lib/argument/records";
import type { Reason } from "@/lib/argument/result";
import type { SeqPatch, SubmitAnswer } from "@/lib/contract/submit";
import type { SubmitOutcome } from "./desk-types";
import { failureOf } from "./failure-advice";
import { basesOf, type KeptBatch } from "./live/batch";
import { browserParts } from "./live/browser-parts";
import { openConfirmed } from "./live/confirmed";
import { failedView } from "./live/failed-view";
import { foldPending } from "./live/fold-pending";
import { olderVersions } from "./live/older-versions";
import { KEPT, openPendingList } from "./live/pending-list";
import { readerAgain } from "./live/read-again";
import { rebaseEdits, settledOperations } from "./live/rebase-edits";
import { codeOf, messageOf, refusalWords } from "./live/refusal-words";
import { openRefusedList } from "./live/refused-list";
import { openSender } from "./live/sender";
import { adoptedBatch, keptForm, newBatch, type SessionBatch } from "./live/session-batch";
import type {
  MapSession,
  SessionStart,
  SessionView,
  Submitted,
  Trouble,
} from "./live/session-types";
import type { Sent } from "./send-operations";

/** After so long a caller need not wait for the answer: the batch is kept and goes on being sent. */
const PATIENCE_MS = 10_000;
/** So many of the server's failures in a row, and a batch makes room for the others. */
const MOST_BROKEN = 8;
const MANY_PENDING = 20;
const LAZY_REFOLD_MS = 120;
const REMEMBERED_PATCHES = 200;

/** Opens a session; one POST is in flight at a time. Operations are checked by the same core as on the server. */
export function openMapSession(start: SessionStart): MapSession {
  const parts = { ...browserParts(start.mapId, start.actorId), ...start.parts };
  const { outbox, clock, mintId } = parts;
  const confirmed = openConfirmed(start);
  const versions = olderVersions();
  const ownPatches = new Map<number, Patch>();
  let shown = start.graph;
  let trouble: Trouble = null;
  let stopRefold: (() => void) | null = null;
  let closed = false;
  let { brief } = start;
  const refused = openRefusedList(outbox);
  const sender = openSender(clock, sendNext);
  const pending = openPendingList(outbox, sender.isWaiting);
  const resync = readerAgain({
    ...{ read: parts.readAgain, clock, isClosed: () => closed, onGone: end },
    onFound: (found, evenOlder) => {
      replace(found.seq, found.graph, evenOlder);
      if ((found.briefRevision ?? 0) > (brief?.revision ?? 0)) start.onRevised?.();
    },
  });

  function view(): SessionView {
    const { failed, conflicts } = failedView(refused.all(), shown);
    return {
      graph: shown,
      seq: confirmed.seq(),
      pending: pending.unconfirmed().length,
      failed,
      conflicts,
      trouble,
      atRisk: pending.atRisk(),
    };
  }

  const emit = () => start.onChange(view());

  function foldOne(graph: ArgumentGraph, batch: KeptBatch, ahead: number) {
    const context = {
      actorId: start.actorId,
      at: batch.at,
      ordinal: (confirmed.seq() + ahead) * 1000,
      mapId: start.mapId,
      brief,
    };
    return parts.core(graph, batch.operations, context, (seq) => ownPatches.get(seq));
  }

  function refold(): void {
    stopRefold?.();
    stopRefold = null;
    shown = confirmed.graph();
    const still = pending
      .all()
      .filter(({ confirmedAt }) => confirmedAt === null || confirmedAt > confirmed.seq());
    const folded = foldPending(shown, still, foldOne, mintId);
    shown = folded.graph;
    pending.replace(folded.pending);
    for (const { batch, reason } of folded.refused)
      refuse(batch, codeOf(reason), messageOf(reason));
    emit();
  }

  /** With much on its way a picture now and then is enough. */
  function refoldSoon(): void {
    if (pending.all().length <= MANY_PENDING) refold();
    else stopRefold ??= clock.after(LAZY_REFOLD_MS, refold);
  }

  /** The batch will not come to be: whoever waits is told, else it is kept with its words. */
  function refuse(batch: SessionBatch, code: string, message: string): void {
    pending.drop(batch.token);
    start.onRefused?.(batch.token, message);
    const isUndo = batch.operations[0]?.type === "undo";
    if (!batch.conflict && (isUndo || pending.isAwaited(batch.token))) {
      void outbox.remove(batch.clientOpId);
      pending.settle(batch.token, { ok: false, code, message });
      return;
    }
    refused.add({ ...keptForm(batch), refused: { code, message } });
    pending.settle(batch.token, KEPT);
  }

  function acknowledge(batch: SessionBatch, seq: number, patch: Patch): void {
    if (batch.confirmedAt !== null) return;
    pending.mark(batch.token, { confirmedAt: seq });
    ownPatches.set(seq, patch);
    const [oldest] = ownPatches.keys();
    if (ownPatches.size > REMEMBERED_PATCHES && oldest !== undefined) ownPatches.delete(oldest);
    void outbox.remove(batch.clientOpId);
    start.onConfirmed?.({ clientOpId: batch.token, operations: batch.operations, seq });
    pending.settle(batch.token, { ok: true });
  }

  function sendNext(): Promise<void> | null {
    const [head] = pending.unconfirmed();
    if (!head || head.held || closed || trouble === "gone" || trouble === "signed-out") return null;
    pending.mark(head.token, { attempted: true });
    const baseSeq = confirmed.seq();
    const { clientOpId, operations, token } = head;
    return parts.send({ clientOpId, baseSeq, operations }).then((sent) => {
      handle(pending.find(token), head, sent, baseSeq);
    });
  }

  function handle(
    batch: SessionBatch | undefined,
    sentAs: SessionBatch,
    sent: Sent,
    baseSeq: number,
  ): void {
    if (closed) return;
    if (sent.type === "lost" || sent.type === "busy") waitAndTryAgain(batch, sent);
    else {
      sender.works();
      if (trouble === "offline") trouble = null;
      if (sent.type === "refused") handleRefusal(batch, sent);
      else takeAnswer(batch, sentAs, sent.answer, baseSeq);
    }
    refoldSoon();
  }

  function take(entries: readonly SeqPatch[]): void {
    for (const { patch } of entries) versions.remember(patch);
    confirmed.receive(entries);
    const revised = ({ patch }: SeqPatch) =>
      (patch.briefRevision?.[1] ?? 0) > (brief?.revision ?? 0);
    if (entries.some(revised)) start.onRevised?.();
  }

  function takeAnswer(
    batch: SessionBatch | undefined,
    sentAs: SessionBatch,
    answer: SubmitAnswer,
    baseSeq: number,
  ): void {
    if (batch) acknowledge(batch, answer.seq, answer.patch);
    if (!answer.reset) take([...answer.missed, answer]);
    // A number that was there before, for what was never sent before: the server was set back.
    const wentBack = answer.seq <= baseSeq && !sentAs.attempted;
    if (wentBack || answer.seq > confirmed.seq()) void resync(wentBack);
  }

  function waitAndTryAgain(
    batch: SessionBatch | undefined,
    sent: Sent & { type: "lost" | "busy" },
  ): void {
    const unsure = sent.type === "lost" || sent.code === "SERVER";
    if (sent.type === "lost") trouble = "offline";
    else if (trouble === "offline") trouble = null;
    if (batch && batch.confirmedAt === null) {
      const broken = sent.type === "busy" && sent.code === "SERVER" ? batch.broken + 1 : 0;
      const lost = batch.lost || unsure;
      pending.mark(batch.token, { lost, attempted: lost, broken });
      if (broken >= MOST_BROKEN) {
        refuse({ ...batch, broken }, "SERVER", failureOf("SERVER").message);
        return;
      }
    }
    sender.wait(sent.type === "busy" ? sent.waitMs : null);
    for (const { token } of pending.all()) pending.settle(token, KEPT);
  }

  function handleRefusal(batch: SessionBatch | undefined, sent: Sent & { type: "refused" }): void {
    if (sent.code === "UNAUTHENTICATED") {
      trouble = "signed-out";
      if (batch) pending.mark(batch.token, { attempted: batch.lost });
      takeBackWaiting();
    } else if (sent.code === "NOT_FOUND" && !sent.rule) end();
    else if (batch && batch.confirmedAt === null) {
      const stale = sent.rule === "ST6" && batch.refusals < 2;
      if (!stale) {
        refuse(batch, sent.code, refusalWords(sent));
        return;
      }
      // What made it stale may not be here yet: only then can both versions be shown.
      const refusals = batch.refusals + 1;
      pending.mark(batch.token, { attempted: false, lost: false, held: true, refusals });
      void resync().then(() => {
        pending.mark(batch.token, { held: false });
        refold();
        sender.pump();
      });
    }
  }

  /** Who still waits is told and keeps the words; what nobody waits for stays and is sent after signing in. */
  function takeBackWaiting(): void {
    for (const { token, clientOpId, lost } of pending.all()) {
      if (!pending.isAwaited(token) || lost) continue;
      pending.drop(token);
      void outbox.remove(clientOpId);
      pending.settle(token, failureOf("UNAUTHENTICATED"));
    }
  }

  function end(): void {
    trouble = "gone";
    const { message } = failureOf("NOT_FOUND");
    for (const batch of pending.unconfirmed()) refuse(batch, "NOT_FOUND", message);
    emit();
  }

  function replace(seq: number, graph: ArgumentGraph, evenOlder = false): void {
    confirmed.replace(seq, graph, evenOlder);
    refold();
  }

  function versionOf(id: Id, revision: number): Statement | undefined {
    const now = shown.statements.get(id);
    return now?.revision === revision ? now : versions.find(id, revision);
  }

  async function begin(
    operations: readonly Operation[],
    onBegun?: (clientOpId: Id) => void,
  ): Promise<Submitted> {
    if (stopRefold) refold();
    const clientOpId = mintId();
    const at = new Date(clock.now()).toISOString();
    const batch = newBatch(clientOpId, operations, basesOf(operations, versionOf), at);
    if (trouble === "gone" || trouble === "signed-out") {
      const why = failureOf(trouble === "gone" ? "NOT_FOUND" : "UNAUTHENTICATED");
      return { clientOpId, outcome: Promise.resolve(why) };
    }
    const tried = foldOne(shown, batch, pending.all().length + 1);
    if (!tried.ok) return { clientOpId, outcome: refusedAtOnce(batch, tried.reason, onBegun) };
    const outcome = pending.add(batch);
    shown = tried.value;
    clock.after(PATIENCE_MS, () => pending.settle(clientOpId, KEPT));
    onBegun?.(clientOpId);
    void pending.keep(batch);
    emit();
    sender.pump();
    return { clientOpId, outcome };
  }

  async function submit(operations: readonly Operation[]): Promise<SubmitOutcome> {
    return (await begin(operations)).outcome;
  }

  async function refusedAtOnce(
    batch: SessionBatch,
    reason: Reason,
    onBegun?: (clientOpId: Id) => void,
  ): Promise<SubmitOutcome> {
    const rebased = reason.rule === "ST6" ? rebaseEdits(batch, shown) : null;
    if (rebased && "operations" in rebased) {
      const again = { ...batch, operations: rebased.operations };
      if (foldOne(shown, again, pending.all().length + 1).ok)
        return (await begin(rebased.operations, onBegun)).outcome;
    }
    if (!(rebased && "conflict" in rebased)) {
      return { ok: false, code: codeOf(reason), message: reason.message };
    }
    refused.add({ ...keptForm(batch), conflict: rebased.conflict });
    emit();
    return KEPT;
  }

  async function again(item: KeptBatch, operations: readonly Operation[]): Promise<SubmitOutcome> {
    forget(item.clientOpId);
    if (operations.length === 0) return { ok: true };
    const outcome = await submit(operations);
    if (!outcome.ok) {
      const { conflict: _, ...rest } = item;
      refused.add({ ...rest, operations, refused: outcome });
      emit();
    }
    return outcome;
  }

  function forget(clientOpId: Id): void {
    refused.forget(clientOpId);
    emit();
  }

  return {
    submit,
    start: begin,
    receive: (events) => {
      for (const { clientOpId, seq, patch } of events) {
        const batch = pending.all().find((each) => each.clientOpId === clientOpId);
        if (batch) acknowledge(batch, seq, patch);
      }
      take(events);
      refoldSoon();
      if (confirmed.hasGap()) void resync();
    },
    replace,
    setBrief: (newest) => {
      brief = newest;
    },
    resync,
    end,
    adopt: async () => {
      const found = await outbox.adopt();
      refused.adopt(found.filter((batch) => batch.refused ?? batch.conflict));
      const unsent = found.filter((batch) => !(batch.refused ?? batch.conflict));
      pending.adopt(unsent.map(adoptedBatch));
      if (found.length > 0) refold();
      sender.pump();
    },
    wake: () => {
      if (trouble !== "signed-out") sender.wake();
      else
        void parts.isStillMe().then((same) => {
          if (!same || trouble !== "signed-out") return;
          trouble = null;
          emit();
          sender.wake();
        });
    },
    takeBack: (token) => {
      const batch = pending.find(token);
      if (!batch || batch.attempted || batch.confirmedAt !== null) return false;
      pending.drop(token);
      void outbox.remove(batch.clientOpId);
      pending.settle(token, { ok: true });
      refold();
      return true;
    },
    isPending: (token) => pending.find(token)?.confirmedAt === null,
    retryFailed: async (clientOpId) => {
      const item = refused.find(clientOpId);
      return item ? again(item, item.operations) : { ok: true };
    },
    discardFailed: forget,
    settleConflict: async (clientOpId, words) => {
      const item = refused.find(clientOpId);
      if (!item?.conflict) return { ok: true };
      return again(item, settledOperations(item.operations, item.conflict, words, shown));
    },
    patchOf: (seq) => ownPatches.get(seq),
    close: () => {
      closed = true;
      stopRefold?.();
      sender.close();
    },
    view,
    seq: confirmed.seq,
  };
}
