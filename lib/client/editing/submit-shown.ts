// Sends a batch and goes on as soon as it shows: the line may be slow, and what is pending is counted elsewhere.
import type { StoreApi } from "zustand/vanilla";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { DeskState, SubmitOutcome } from "../desk-types";

export interface Shown {
  /** Ok as soon as the change shows on this page, or the refusal that came before. */
  readonly first: Promise<SubmitOutcome>;
  /** How it ended on the server. */
  readonly settled: Promise<SubmitOutcome>;
}

/** Submits; `isShown` tells from a graph that the batch is in it. A suggestion never shows: it settles. */
export function submitShown(
  store: StoreApi<DeskState>,
  operations: readonly Operation[],
  isShown: (graph: ArgumentGraph, before: ArgumentGraph) => boolean,
): Shown {
  const before = store.getState().graph;
  const settled = store.getState().actions.submit(operations);
  const first = new Promise<SubmitOutcome>((resolve, reject) => {
    const stop = store.subscribe(({ graph }) => {
      if (graph === before || !isShown(graph, before)) return;
      stop();
      resolve({ ok: true });
    });
    void settled.finally(stop).then(resolve, reject);
  });
  return { first, settled };
}
