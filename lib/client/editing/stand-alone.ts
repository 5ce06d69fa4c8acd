// What one was writing about something that somebody has deleted meanwhile: it can stand by itself.
import type { Id } from "@/lib/argument/records";
import { mintId } from "../mint-id";
import type { EditorStart, OpenEditor } from "./editing-types";
import { editorKey, forgetEditor, keepEditor } from "./kept-editors";

/** The same words as a statement of its own, kept under its new place before the old one is forgotten. */
export function standAlone(mapId: Id, viewerId: Id | null, editor: OpenEditor): OpenEditor {
  const { start } = editor;
  const alone: EditorStart =
    start.mode === "add"
      ? { ...start, relation: { type: "claim" } }
      : { mode: "add", relation: { type: "claim" } };
  // The deleted statement may be brought back under its id.
  const statementId = start.mode === "edit" ? mintId() : editor.statementId;
  const moved = { ...editor, start: alone, statementId };
  keepEditor(mapId, viewerId, moved, true);
  if (editorKey(start) !== editorKey(alone)) forgetEditor(mapId, viewerId, editorKey(start));
  return moved;
}
