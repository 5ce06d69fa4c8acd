// Saves what was written in a row of the outline, and keeps what was not.
import { nameOf } from "@/lib/argument/names";
import type { DeskStore } from "@/lib/client/desk-store";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import {
  editorKey,
  forgetEditor,
  keepEditor,
  readKeptEditors,
} from "@/lib/client/editing/kept-editors";
import { editorOperations } from "@/lib/client/editing/save-editor";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { commit } from "../editing/commit";

/** Sends it as one batch; gives the statement to go to, null where the row stays (a suggestion, or nothing changed). */
export async function saveWriting(
  store: DeskStore,
  editor: OpenEditor,
): Promise<{ ok: true; goTo: string | null } | { ok: false; message: string }> {
  const state = store.getState();
  const operations = editorOperations(editor, state);
  if (!operations.ok) return { ok: false, message: operations.reason.message };
  const forget = () =>
    forgetEditor(state.map.id, state.viewer?.id ?? null, editorKey(editor.start));
  const own = editor.start.mode === "edit" ? editor.statementId : null;
  if (operations.value.length === 0) {
    forget();
    return { ok: true, goTo: own };
  }
  const name = nameOf({ text: editor.text.trim(), label: editor.label.trim() || null });
  const done = await commit(store, {
    operations: operations.value,
    said: editor.start.mode === "edit" ? `Saved “${name}”.` : `Added “${name}”.`,
  });
  if (!done) return { ok: false, message: "It was not saved. What you wrote is still here." };
  forget();
  if (wayToChange(state) === "suggest") return { ok: true, goTo: own };
  store.getState().actions.selectStatement(editor.statementId, "map");
  return { ok: true, goTo: editor.statementId };
}

/** What was kept of this writing before; null where nothing was. */
export function keptWriting(store: DeskStore, editor: OpenEditor): string | null {
  const { map, viewer } = store.getState();
  const kept = readKeptEditors(map.id, viewer?.id ?? null).editors[editorKey(editor.start)];
  return kept && kept.text.trim() !== "" && kept.text !== editor.text ? kept.text : null;
}

/** Keeps it for the next time; says so. Nothing where nothing was written. */
export function keepWriting(store: DeskStore, editor: OpenEditor, before: string): void {
  const { map, viewer, actions } = store.getState();
  if (editor.text.trim() === "" || editor.text === before) return;
  keepEditor(map.id, viewer?.id ?? null, editor, false);
  actions.announce("What you wrote is kept. Open the same row again to go on.");
}
