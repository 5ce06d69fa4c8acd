// What one was writing about something that somebody has deleted meanwhile: it can stand by itself.
import type { Id } from "@/lib/argument/records";
import { mintId } from "../mint-id";
import type { EditorStart, OpenEditor } from "./editing-types";
import { editorKey, forgetEditor, keepEditor } from "./kept-editors";

/** The same words as a statement of its own, in an editor that is new; kept there before the old place is forgotten. */
export function standAlone(mapId: Id, viewerId: Id | null, editor: OpenEditor): OpenEditor {
  const { start, statementId } = editor;
  const claim = { relation: { type: "claim" }, freed: statementId } as const;
  const alone: EditorStart =
    start.mode === "add" ? { ...start, ...claim } : { mode: "add", ...claim };
  // With an id of its own, as what was deleted may be brought back under the old one.
  const moved = { ...editor, start: alone, statementId: mintId() };
  keepEditor(mapId, viewerId, moved, true);
  if (editorKey(start) !== editorKey(alone)) forgetEditor(mapId, viewerId, editorKey(start));
  return moved;
}
