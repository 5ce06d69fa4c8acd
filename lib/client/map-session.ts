// The browser's session with one map: what the server confirmed, what is still on its way, and the view as their fold.
import type { Operation } from "@/lib/argument/operations/operation";
import { applyPatch } from "@/lib/argument/patch";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { SubmitAnswer } from "@/lib/contract/submit";
import type { DeskBrief, SubmitOutcome } from "./desk-types";
import { failureOf } from "./failure-advice";
import { mintId } from "./mint-id";
import { sendOperations } from "./send-operations";

interface Batch {
  readonly clientOpId: Id;
  readonly operations: readonly Operation[];
  readonly at: string;
}

export interface SessionStart {
  readonly mapId: Id;
  readonly actorId: Id | null;
  readonly brief: Pick<DeskBrief, "id" | "revision" | "text"> | null;
  readonly seq: number;
  readonly graph: ArgumentGraph;
  /** Called with the fold of confirmed and pending whenever it changes. */
  readonly onGraph: (graph: ArgumentGraph) => void;
  /** Called when so much was missed that the map must be read again. */
  readonly onReset: () => void;
}

export interface MapSession {
  /** Shows the operations at once, sends them in order, takes them back when they are refused. */
  readonly submit: (operations: readonly Operation[]) => Promise<SubmitOutcome>;
  /** Replaces what was confirmed by a newer reading of the server's. */
  readonly replace: (seq: number, graph: ArgumentGraph) => void;
  readonly seq: () => number;
}

/** Opens a session; one POST is in flight at a time. Operations are checked by the same core as on the server. */
export function openMapSession(start: SessionStart): MapSession {
  let confirmed = start.graph;
  let seq = start.seq;
  let pending: Batch[] = [];
  let lastSent: Promise<unknown> = Promise.resolve();
  let unanswered: { fingerprint: string; clientOpId: Id } | null = null;

  async function foldBatch(graph: ArgumentGraph, batch: Batch, ahead: number) {
    const { applyOperations } = await import("@/lib/argument/apply-operation");
    return applyOperations(graph, batch.operations, {
      actorId: start.actorId,
      at: batch.at,
      ordinal: (seq + ahead) * 1000,
      mapId: start.mapId,
      brief: start.brief,
    });
  }

  async function refold(): Promise<void> {
    let graph = confirmed;
    for (const [index, batch] of [...pending].entries()) {
      const result = await foldBatch(graph, batch, index + 1);
      if (result.ok) graph = result.value.graph;
    }
    start.onGraph(graph);
  }

  function confirm(answer: SubmitAnswer): void {
    if (answer.reset) {
      start.onReset();
      return;
    }
    for (const entry of [...answer.missed, answer].sort((a, b) => a.seq - b.seq)) {
      if (entry.seq <= seq) continue;
      confirmed = applyPatch(confirmed, entry.patch);
      seq = entry.seq;
    }
  }

  async function send(batch: Batch): Promise<SubmitOutcome> {
    try {
      const answer = await sendOperations(start.mapId, {
        clientOpId: batch.clientOpId,
        baseSeq: seq,
        operations: batch.operations,
      });
      unanswered = null;
      if (!answer.ok) return answer.failure;
      confirm(answer.value);
      return { ok: true };
    } catch {
      unanswered = { fingerprint: JSON.stringify(batch.operations), clientOpId: batch.clientOpId };
      return failureOf("OFFLINE");
    } finally {
      pending = pending.filter((other) => other !== batch);
      await refold();
    }
  }

  async function submit(operations: readonly Operation[]): Promise<SubmitOutcome> {
    const repeats = unanswered?.fingerprint === JSON.stringify(operations);
    const batch: Batch = {
      clientOpId: repeats && unanswered ? unanswered.clientOpId : mintId(),
      operations,
      at: new Date().toISOString(),
    };
    const tried = await foldBatch(confirmed, batch, pending.length + 1);
    if (!tried.ok && pending.length === 0) {
      return { ok: false, code: tried.reason.code, message: tried.reason.message };
    }
    pending = [...pending, batch];
    await refold();
    const outcome = lastSent.then(() => send(batch));
    lastSent = outcome;
    return outcome;
  }

  return {
    submit,
    replace: (newSeq, graph) => {
      if (newSeq < seq) return;
      seq = newSeq;
      confirmed = graph;
      void refold();
    },
    seq: () => seq,
  };
}
