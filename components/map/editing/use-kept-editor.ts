// Keeps what is written in an editor until it is saved or thrown away, and brings it back.
import { useEffect, useRef, useState } from "react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { OpenEditor } from "@/lib/client/editing/editing-types";
import {
  closeKeptEditor,
  editorKey,
  forgetEditor,
  keepEditor,
  keptFor,
  readKeptEditors,
} from "@/lib/client/editing/kept-editors";

interface Opened {
  readonly id: string;
  key: string;
  /** What stood in it before the person wrote. */
  readonly fresh: string;
}

/** The editor that was opened with words from before, and what it would have begun with. */
interface Restored {
  readonly id: string;
  readonly fresh: string;
}

/** What a person writes; ids and the start are not theirs. */
function written({ text, label, note, heldBy, stance, unstated }: OpenEditor): string {
  return JSON.stringify([text, label, note, heldBy, stance, unstated]);
}

/** How an editor that was just opened is followed, and the kept one whose words take its place. */
function beginning(
  mapId: string,
  viewerId: string | null,
  editor: OpenEditor,
): { begun: Opened; kept: OpenEditor | null } {
  const { statementId: id } = editor;
  const fresh = written(editor);
  const { key, editor: kept } = keptFor(mapId, viewerId, editor.start);
  if (!kept) return { begun: { id, key, fresh }, kept: null };
  // What is kept already is the person's own, and stays so as it is.
  if (written(kept) === fresh) return { begun: { id, key, fresh: "" }, kept: null };
  return { begun: { id: kept.statementId, key, fresh }, kept };
}

/** Follows the open editor; says whether it was opened with words kept from before. */
export function useKeptEditor(editor: OpenEditor | null): boolean {
  const mapId = useDesk((state) => state.map.id);
  const viewerId = useDesk((state) => state.viewer?.id ?? null);
  const actions = useDeskActions();
  const [restored, setRestored] = useState<Restored | null>(null);
  const opened = useRef<Opened | null>(null);

  // A reload opens the editor again that was open.
  useEffect(() => {
    const { editors, open } = readKeptEditors(mapId, viewerId);
    const kept = open === null ? undefined : editors[open];
    if (kept) actions.openEditor(kept.start);
  }, [mapId, viewerId, actions]);

  useEffect(() => {
    if (!editor) {
      if (opened.current) closeKeptEditor(mapId, viewerId);
      opened.current = null;
      setRestored(null);
      return;
    }
    const key = editorKey(editor.start);
    const fresh = written(editor);
    if (opened.current?.id !== editor.statementId) {
      const { begun, kept } = beginning(mapId, viewerId, editor);
      opened.current = begun;
      if (kept) {
        setRestored({ id: kept.statementId, fresh });
        actions.changeEditor({ ...kept, start: editor.start });
      }
      return;
    }
    if (opened.current.key !== key) {
      // A reason became a counterpoint: what was kept goes along.
      forgetEditor(mapId, viewerId, opened.current.key);
      opened.current.key = key;
    }
    if (fresh === opened.current.fresh) forgetEditor(mapId, viewerId, key);
    else keepEditor(mapId, viewerId, editor, true);
  }, [editor, mapId, viewerId, actions]);
  if (!(editor && restored)) return false;
  return editor.statementId === restored.id && restored.fresh !== written(editor);
}
