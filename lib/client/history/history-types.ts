// Looking back on the desk: a moment of the map, or the difference between two.
import type { ArgumentGraph, Id } from "@/lib/argument/records";

export type ChangeKind = "added" | "changed" | "removed";

/** The desk shows a moment instead of now; nothing can be changed meanwhile. */
export interface PastView {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Where two moments are compared: the earlier one, and what differs by record id. */
  readonly comparedWith: number | null;
  readonly changes: ReadonlyMap<Id, ChangeKind>;
  /** The suggestion whose outcome is shown on trial; absent for a moment of the past. */
  readonly suggestionId?: Id;
}

export interface HistoryView {
  /** Null: the desk shows the map as it is now. */
  readonly past: PastView | null;
  readonly historyOpen: boolean;
}

export interface HistoryActions {
  readonly setHistoryOpen: (open: boolean) => void;
  /** Shows a graph of the past; null goes back to now, with all that came meanwhile. */
  readonly showPast: (past: (PastView & { readonly graph: ArgumentGraph }) | null) => void;
}
