// What is being written in the outline, and what its rows can do about it.
import type { EditorStart } from "@/lib/client/editing/editing-types";
import type { OutlineDraft } from "./outline-draft";
import type { OutlineWish } from "./outline-edit-keys";
import type { OutlineItem } from "./outline-items";

/** What is written in a row: the text of a statement, or a new one. */
export type InlineWriting =
  | { readonly mode: "edit"; readonly rowId: string; readonly statementId: string }
  | { readonly mode: "add"; readonly draft: OutlineDraft };

export interface OutlineEditing {
  readonly writing: InlineWriting | null;
  /** Does what is wished on a row; says why where it cannot be. */
  readonly wish: (wish: OutlineWish, item: OutlineItem) => void;
  readonly change: (draft: OutlineDraft) => void;
  /** Ends the writing; the focus goes to a row: that of a statement, or the one written from. */
  readonly end: (statementId: string | null) => void;
  readonly mayEdit: () => boolean;
}

/** How a piece of writing starts an editor, for its kept words and its saving. */
export function startOf(writing: InlineWriting): EditorStart {
  return writing.mode === "edit"
    ? { mode: "edit", statementId: writing.statementId }
    : { mode: "add", relation: writing.draft.relation };
}
