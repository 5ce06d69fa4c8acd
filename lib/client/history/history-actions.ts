// Opening the history and stepping out of the present.
import type { StoreApi } from "zustand/vanilla";
import type { Capability } from "@/lib/access/roles";
import { readingTree } from "@/lib/argument/reading-tree";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { DeskBrief, DeskState } from "../desk-types";
import type { HistoryActions, HistoryView } from "./history-types";

export const HISTORY_START: HistoryView = { past: null, historyOpen: false, meanwhile: null };

/** What a moment of the past does not allow: it can only be read. */
const CHANGING: ReadonlySet<Capability> = new Set<Capability>([
  "annotation.create",
  "annotation.resolve",
  "annotation.moderate",
  "passage.mark",
  "suggestion.create",
  "content.edit",
]);

/** The actions of the history, over the desk's store. */
export function historyActions(
  set: StoreApi<DeskState>["setState"],
  get: StoreApi<DeskState>["getState"],
): HistoryActions {
  // As it was when the desk stepped out of it; what came since is the session's.
  let newest: ArgumentGraph | null = null;
  return {
    setHistoryOpen: (historyOpen) => set({ historyOpen }),
    showPast: (past) => {
      const { graph: shown, meanwhile, abilities, brief, past: before } = get();
      if (past === null) {
        if (before === null) return;
        const graph = newest ?? shown;
        newest = null;
        set({
          past: null,
          meanwhile: null,
          abilities: meanwhile?.abilities ?? abilities,
          brief: meanwhile?.brief ?? brief,
          graph,
          tree: readingTree(graph),
        });
        void get().actions.refresh();
        return;
      }
      if (before === null) newest = shown;
      const { graph, brief: briefThen, ...view } = past;
      const kept = meanwhile ?? { abilities, brief };
      // A suggestion on trial is decided on while it is shown.
      const readable = past.suggestionId === undefined;
      set({
        past: view,
        meanwhile: readable ? kept : null,
        abilities: readable ? kept.abilities.filter((each) => !CHANGING.has(each)) : kept.abilities,
        ...(readable && { editor: null, dialog: null, composing: null }),
        graph,
        brief: briefThen ?? kept.brief,
        tree: readingTree(graph),
      });
    },
  };
}

/** Abilities as they were read anew: kept for later while a moment of the past is shown. */
export function readAbilities(
  { meanwhile }: Pick<DeskState, "meanwhile">,
  abilities: readonly Capability[],
): Partial<DeskState> {
  if (meanwhile === null) return { abilities };
  return {
    meanwhile: { ...meanwhile, abilities },
    abilities: abilities.filter((each) => !CHANGING.has(each)),
  };
}

/** The brief as it was read anew: kept for later while a moment of the past is shown. */
export function readBrief(
  { meanwhile }: Pick<DeskState, "meanwhile">,
  brief: DeskBrief,
): Partial<DeskState> {
  return meanwhile === null ? { brief } : { meanwhile: { ...meanwhile, brief } };
}
