// The state of editing: which editor is open, what is marked, what asks to be confirmed.
import type { StoreApi } from "zustand/vanilla";
import type { DeskState } from "../desk-types";
import { failureOf } from "../failure-advice";
import { mintId } from "../mint-id";
import type { EditingActions, EditingView, OpenEditor } from "./editing-types";

export const EDITING_START: EditingView = {
  editor: null,
  marked: [],
  dialog: null,
  briefOnly: false,
  suggesting: false,
};

/** The actions of editing, over the desk's store. */
export function editingActions(
  set: StoreApi<DeskState>["setState"],
  get: StoreApi<DeskState>["getState"],
): EditingActions {
  return {
    openEditor: (start) => {
      const edited =
        start.mode === "edit" ? get().graph.statements.get(start.statementId) : undefined;
      const editor: OpenEditor = {
        start,
        statementId: edited?.id ?? mintId(),
        inferenceId: mintId(),
        passageId: mintId(),
        revision: edited?.revision ?? 0,
        text: edited?.text ?? (start.mode === "add" ? (start.text ?? "") : ""),
        label: edited?.label ?? "",
        note: edited?.note ?? "",
        heldBy: edited?.heldBy ?? "",
        stance: edited?.stance ?? null,
        unstated: edited?.unstated ?? (start.mode === "add" && start.unstated === true),
      };
      set({ editor });
    },
    changeEditor: (change) => {
      const { editor } = get();
      if (editor) set({ editor: { ...editor, ...change } });
    },
    saveEditor: async () => failureOf("NOT_FOUND"),
    closeEditor: () => set({ editor: null }),
    mark: (marked) => set({ marked }),
    toggleMark: (id) => {
      const { marked } = get();
      set({ marked: marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id] });
    },
    openDialog: (dialog) => set({ dialog }),
    setBriefOnly: (briefOnly) => set({ briefOnly }),
    setSuggesting: (suggesting) => set({ suggesting }),
  };
}
