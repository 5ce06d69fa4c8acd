"use client";
// Undo and redo of one's own steps, beside the other tools of the desk.
import { Redo2, Undo2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** Two buttons, from the first step on; on a phone the notice of a step and the commands have them. */
export function UndoTools() {
  const canUndo = useDesk((state) => state.canUndo);
  const canRedo = useDesk((state) => state.canRedo);
  const looksBack = useDesk((state) => state.past !== null);
  const { undo, redo } = useDeskActions();
  if (looksBack || !(canUndo || canRedo)) return null;
  return (
    <>
      <IconButton
        name="Undo your last step"
        shortcut="Ctrl Z"
        disabled={!canUndo}
        onClick={() => void undo()}
        className="max-sm:hidden"
      >
        <Undo2 size={18} aria-hidden />
      </IconButton>
      <IconButton
        name="Redo"
        shortcut="Ctrl Shift Z"
        disabled={!canRedo}
        onClick={() => void redo()}
        className="max-sm:hidden"
      >
        <Redo2 size={18} aria-hidden />
      </IconButton>
    </>
  );
}
