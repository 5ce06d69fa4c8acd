// Opening the history and stepping out of the present.
import type { StoreApi } from "zustand/vanilla";
import { readingTree } from "@/lib/argument/reading-tree";
import type { DeskState } from "../desk-types";
import type { HistoryActions, HistoryView } from "./history-types";

export const HISTORY_START: HistoryView = { past: null, historyOpen: false };

/** The actions of the history, over the desk's store. */
export function historyActions(
  set: StoreApi<DeskState>["setState"],
  get: StoreApi<DeskState>["getState"],
): HistoryActions {
  return {
    setHistoryOpen: (historyOpen) => set({ historyOpen }),
    showPast: (past) => {
      if (past === null) {
        set({ past: null });
        void get().actions.refresh();
        return;
      }
      const { graph, ...view } = past;
      set({ past: view, graph, tree: readingTree(graph) });
    },
  };
}
