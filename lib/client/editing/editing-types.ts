// Editing on the desk: the open editor, marked statements, and the ways of showing that belong to building a map.
import type { ArgumentGraph, Id, InferenceKind, InferenceTarget } from "@/lib/argument/records";

/** What a new statement becomes. */
export type NewRelation =
  | { readonly type: "claim" }
  /** A reason for, or a counterpoint to, a statement; an undercut or a backing where the target is a step. */
  | { readonly type: "step"; readonly kind: InferenceKind; readonly target: InferenceTarget }
  /** Joins the premises of a step. */
  | { readonly type: "premise"; readonly inferenceId: Id };

/** What an editor is open for. One at a time. */
export type EditorStart =
  | { readonly mode: "edit"; readonly statementId: Id }
  | {
      readonly mode: "add";
      readonly relation: NewRelation;
      /** A stretch of the brief that the new statement says: kept as its anchor. */
      readonly range?: { readonly start: number; readonly end: number };
      /** The words it begins with. */
      readonly text?: string;
      /** The annotation it is made from: its author is kept as who holds it, and its thread is linked. */
      readonly fromAnnotation?: Id;
      /** Marks it as a premise that the text does not state. */
      readonly unstated?: boolean;
      /** The id of what it was written as before what it was about was deleted: keeps its words apart from others'. */
      readonly freed?: Id;
    };

/** The open editor with what is written in it; kept over a reload like a draft. */
export interface OpenEditor {
  readonly start: EditorStart;
  /** Minted with the editor, so that saving twice saves once. */
  readonly statementId: Id;
  readonly inferenceId: Id;
  readonly passageId: Id;
  /** The revision that an edit began from. */
  readonly revision: number;
  readonly text: string;
  readonly label: string;
  readonly note: string;
  readonly heldBy: string;
  readonly stance: "asserts" | "reports" | "concedes" | null;
  readonly unstated: boolean;
}

/** What asks for a confirmation or a choice before it is done. */
export type EditingDialog =
  | { readonly type: "delete"; readonly statementIds: readonly Id[] }
  | { readonly type: "merge"; readonly statementIds: readonly Id[] }
  | { readonly type: "split"; readonly statementId: Id }
  /** Choosing where to: move a step, or use a statement as a premise or a reason elsewhere. */
  | { readonly type: "move"; readonly inferenceId: Id; readonly statementId: Id }
  | { readonly type: "reuse"; readonly statementId: Id }
  /** Choosing where several statements go together. */
  | { readonly type: "move-all"; readonly statementIds: readonly Id[] }
  /** A branch from the clipboard, shown before it is added. */
  | { readonly type: "paste"; readonly text: string; readonly target: InferenceTarget | null }
  /** Unpinning every card. */
  | { readonly type: "tidy" };

/** The open menu: all that can be done with the selection, only what can be added to it, or what concerns the whole map. */
export interface EditingMenu {
  readonly of: "all" | "add" | "whole";
  /** Where it opens, in pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/** What was just done, shown for a while with the way to take it back. */
export interface EditingNotice {
  /** Counts up, so that the same words again are a new notice. */
  readonly id: number;
  readonly text: string;
  readonly undo: boolean | number;
}

/** What is open at the side or over the desk about the map as a whole. */
export type DeskSheet =
  | { readonly type: "share" }
  | { readonly type: "rename" }
  | { readonly type: "delete" }
  | { readonly type: "export" }
  | { readonly type: "import" }
  /** A new version of the brief, and the list of them. */
  | { readonly type: "revise" }
  | { readonly type: "versions" }
  /** A place for a passage that was not found in the brief as it is now. */
  | { readonly type: "find-passage"; readonly passageId: Id }
  /** Suggestions: on one statement, or all. */
  | { readonly type: "suggestions"; readonly statementId: Id | null };

export interface EditingView {
  readonly sheet: DeskSheet | null;
  /** How many open suggestions concern each statement. */
  readonly proposals: ReadonlyMap<Id, number>;
  readonly editor: OpenEditor | null;
  /** Statements marked together, in the order of marking. */
  readonly marked: readonly Id[];
  readonly dialog: EditingDialog | null;
  readonly menu: EditingMenu | null;
  readonly notice: EditingNotice | null;
  /** Shows the brief's own argument alone: what is anchored nowhere is left out. */
  readonly briefOnly: boolean;
  /** What the map draws then, and the tree is read from; null where it is the whole graph. */
  readonly shown: ArgumentGraph | null;
  /** Content changes become suggestions; always so for who may suggest but not edit. */
  readonly suggesting: boolean;
}

export interface EditingActions {
  readonly openEditor: (start: EditorStart) => void;
  /** Changes what is written, or for adding the relation; ids stay. */
  readonly changeEditor: (change: Partial<OpenEditor>) => void;
  /** Closes it; what was written is kept and offered when the same editor opens again. */
  readonly closeEditor: () => void;
  /** Throws away what was written in an editor; it stays open, as it began. */
  readonly discardEditor: (editor: OpenEditor) => void;
  readonly mark: (statementIds: readonly Id[]) => void;
  readonly toggleMark: (statementId: Id) => void;
  readonly openDialog: (dialog: EditingDialog | null) => void;
  readonly openMenu: (menu: EditingMenu | null) => void;
  /** Shows and says what was done; with `undo` it can be taken back from there. Null takes the notice away. */
  readonly notify: (text: string | null, undo?: boolean | number) => void;
  readonly setBriefOnly: (on: boolean) => void;
  readonly setSuggesting: (on: boolean) => void;
  readonly openSheet: (sheet: DeskSheet | null) => void;
}
