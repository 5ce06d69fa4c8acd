// Looking back on the desk: a moment of the map, or the difference between two.
import type { Capability } from "@/lib/access/roles";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { DeskBrief } from "../desk-types";

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

/** What is kept of the present while a moment of the past is shown. */
export interface Meanwhile {
  readonly abilities: readonly Capability[];
  readonly brief: DeskBrief | null;
}

export interface HistoryView {
  /** Null: the desk shows the map as it is now. */
  readonly past: PastView | null;
  readonly historyOpen: boolean;
  /** Null while the desk shows the map as it is now; a moment of the past can only be read. */
  readonly meanwhile: Meanwhile | null;
}

export interface HistoryActions {
  readonly setHistoryOpen: (open: boolean) => void;
  /** Shows a graph of the past, with the brief as it was where that is another; null goes back to now, with all that came meanwhile. */
  readonly showPast: (
    past: (PastView & { readonly graph: ArgumentGraph; readonly brief?: DeskBrief }) | null,
  ) => void;
}
