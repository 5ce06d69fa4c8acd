// The state of editing: which editor is open, what is marked, what asks to be confirmed.
import type { StoreApi } from "zustand/vanilla";
import type { DeskState } from "../desk-types";
import { ahead } from "../late";
import { mintId } from "../mint-id";
import type { EditingActions, EditingView, EditorStart, OpenEditor } from "./editing-types";

const loadBriefOnly = ahead(() => import("../brief-only-view"));

export const EDITING_START: EditingView = {
  editor: null,
  marked: [],
  dialog: null,
  menu: null,
  notice: null,
  briefOnly: false,
  shown: null,
  suggesting: false,
  sheet: null,
  proposals: new Map(),
};

/** Who wrote the annotation that a statement is made from. */
function holderOf(start: EditorStart, { graph, people }: DeskState): string {
  const from = start.mode === "add" && start.fromAnnotation;
  const author = from ? graph.annotations.get(from)?.authorId : null;
  return (author && people[author]?.name) || "";
}

/** An editor as it begins, with its ids minted. */
export function freshEditor(start: EditorStart, state: DeskState): OpenEditor {
  const edited = start.mode === "edit" ? state.graph.statements.get(start.statementId) : undefined;
  return {
    start,
    statementId: edited?.id ?? mintId(),
    inferenceId: mintId(),
    passageId: mintId(),
    revision: edited?.revision ?? 0,
    text: edited?.text ?? (start.mode === "add" ? (start.text ?? "") : ""),
    label: edited?.label ?? "",
    note: edited?.note ?? "",
    heldBy: edited?.heldBy ?? holderOf(start, state),
    stance: edited?.stance ?? (start.mode === "add" && start.fromAnnotation ? "asserts" : null),
    unstated: edited?.unstated ?? (start.mode === "add" && start.unstated === true),
  };
}

/** The actions of editing, over the desk's store. */
export function editingActions(store: StoreApi<DeskState>): EditingActions {
  const { setState: set, getState: get } = store;
  return {
    openEditor: (start) => set({ editor: freshEditor(start, get()), menu: null }),
    changeEditor: (change) => {
      const { editor } = get();
      if (editor) set({ editor: { ...editor, ...change } });
    },
    closeEditor: () => set({ editor: null }),
    // What is as it began is not kept.
    discardEditor: ({ start, statementId, inferenceId, passageId }) =>
      set((state) => ({
        editor: { ...freshEditor(start, state), statementId, inferenceId, passageId },
      })),
    mark: (marked) => set({ marked }),
    toggleMark: (id) => {
      const { marked } = get();
      set({ marked: marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id] });
    },
    openDialog: (dialog) => set({ dialog }),
    openMenu: (menu) => set({ menu }),
    notify: (text, undo = false) =>
      set(({ notice }) => ({
        notice: text === null ? null : { id: (notice?.id ?? 0) + 1, text, undo },
      })),
    setBriefOnly: (on) =>
      void loadBriefOnly().then(
        ({ showBriefOnly }) => showBriefOnly(store, on),
        () => get().actions.announce("The server could not be reached. Try again in a minute."),
      ),
    setSuggesting: (suggesting) => set({ suggesting }),
    openSheet: (sheet) => set({ sheet }),
  };
}
