// A server in memory: applies batches as the real one does, remembers answers, tells whoever listens.
import { applyOperations } from "@/lib/argument/apply-operation";
import { emptyGraph } from "@/lib/argument/graph";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import { undoPatch } from "@/lib/argument/undo-patch";
import type { SubmitRequest } from "@/lib/contract/submit";
import type { Sent } from "../../send-operations";

export interface Entry {
  readonly seq: number;
  readonly clientOpId: Id;
  readonly actorId: Id;
  readonly patch: Patch;
}

export interface FakeServer {
  readonly handle: (actorId: Id, request: SubmitRequest) => Sent;
  /** What somebody else does. */
  readonly apply: (...operations: Operation[]) => Entry;
  readonly reading: () => { readonly seq: number; readonly graph: ArgumentGraph };
  readonly log: readonly Entry[];
  readonly requests: readonly SubmitRequest[];
  onEntry: (entry: Entry) => void;
}

export const TEST_MAP = "map-0001";

/** A server with one empty map. */
export function fakeServer(): FakeServer {
  let graph = emptyGraph();
  const log: Entry[] = [];
  const requests: SubmitRequest[] = [];
  const answers = new Map<Id, Entry>();

  function carryOut(actorId: Id, operations: readonly Operation[]) {
    const [first] = operations;
    if (first?.type === "undo") {
      const entry = log[first.seq - 1];
      return entry ? undoPatch(graph, entry.patch) : undoPatch(graph, {});
    }
    return applyOperations(graph, operations, {
      actorId,
      at: "2026-01-01T00:00:00.000Z",
      ordinal: (log.length + 1) * 1000,
      mapId: TEST_MAP,
      brief: null,
    });
  }

  function submit(actorId: Id, { clientOpId, operations }: SubmitRequest): Entry | Sent {
    const known = answers.get(clientOpId);
    if (known) return known;
    const result = carryOut(actorId, operations);
    if (!result.ok) {
      const { code, message, rule } = result.reason;
      return { type: "refused", code: code === "INVALID" ? "VALIDATION" : code, message, rule };
    }
    graph = result.value.graph;
    const { patch } = result.value;
    // As over the wire: nobody shares records with the server.
    const entry = structuredClone({ seq: log.length + 1, clientOpId, actorId, patch });
    log.push(entry);
    answers.set(clientOpId, entry);
    server.onEntry(entry);
    return entry;
  }

  const server: FakeServer = {
    log,
    requests,
    onEntry: () => undefined,
    reading: () => ({ seq: log.length, graph }),
    apply: (...operations) => {
      const clientOpId = `others-${log.length + 1}`;
      const entry = submit("somebody", { clientOpId, operations });
      if ("type" in entry) throw new Error(`Refused: ${JSON.stringify(entry)}`);
      return entry;
    },
    handle: (actorId, request) => {
      requests.push(request);
      const entry = submit(actorId, request);
      if ("type" in entry) return entry;
      const { seq, patch } = entry;
      const base = request.baseSeq ?? 0;
      if (base >= seq) return { type: "answer", answer: { seq, patch, missed: [], reset: true } };
      return { type: "answer", answer: { seq, patch, missed: log.slice(base, seq - 1) } };
    },
  };
  return server;
}
