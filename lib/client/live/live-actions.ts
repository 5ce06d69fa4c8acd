// What a person does on the line: undo, redo, and what becomes of batches that were refused.
import type { StoreApi } from "zustand/vanilla";
import type { DeskState } from "../desk-types";
import type { Posting } from "../posting";
import type { LiveActions, LiveView } from "./live-types";

export const LIVE_START: LiveView = {
  line: "connecting",
  pending: 0,
  failed: [],
  conflicts: [],
  present: [],
  visitors: 0,
  unread: 0,
  canUndo: false,
  canRedo: false,
};

/** The live actions, over the desk's store. */
export function liveActions(
  set: StoreApi<DeskState>["setState"],
  get: StoreApi<DeskState>["getState"],
  _posting: () => Promise<Posting | null>,
): LiveActions {
  return {
    undo: async () => undefined,
    redo: async () => undefined,
    retryFailed: async () => undefined,
    discardFailed: (clientOpId) =>
      set({ failed: get().failed.filter((each) => each.clientOpId !== clientOpId) }),
    settleConflict: async () => undefined,
    report: () => undefined,
  };
}
