// What the server confirmed: patches applied strictly in the order of their numbers, each once.
import { applyPatch, type Patch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { SeqPatch } from "@/lib/contract/submit";

export interface Confirmed {
  readonly graph: () => ArgumentGraph;
  readonly seq: () => number;
  /** Applies what comes next, keeps what comes too early, ignores what is there; gives the numbers that were applied. */
  readonly receive: (entries: readonly SeqPatch[]) => readonly number[];
  /** Takes a newer reading of the whole map; an older one only where `evenOlder`. Gives whether it was taken. */
  readonly replace: (seq: number, graph: ArgumentGraph, evenOlder?: boolean) => boolean;
  /** Whether something that came is waiting for something that has not. */
  readonly hasGap: () => boolean;
}

/** Starts from a reading of the map. */
export function openConfirmed(start: { seq: number; graph: ArgumentGraph }): Confirmed {
  let { seq, graph } = start;
  const early = new Map<number, Patch>();

  function drain(): number[] {
    const applied: number[] = [];
    for (let next = early.get(seq + 1); next; next = early.get(seq + 1)) {
      early.delete(seq + 1);
      graph = applyPatch(graph, next);
      seq += 1;
      applied.push(seq);
    }
    return applied;
  }

  return {
    graph: () => graph,
    seq: () => seq,
    receive: (entries) => {
      for (const entry of entries) if (entry.seq > seq) early.set(entry.seq, entry.patch);
      return drain();
    },
    replace: (newSeq, newGraph, evenOlder = false) => {
      if (newSeq < seq && !evenOlder) return false;
      seq = newSeq;
      graph = newGraph;
      for (const number of early.keys()) if (number <= seq || evenOlder) early.delete(number);
      drain();
      return true;
    },
    hasGap: () => early.size > 0,
  };
}
