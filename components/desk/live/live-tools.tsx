"use client";
// The live tools of the header: undo and redo, and who is here.
import { PresenceTool } from "./presence-tool";
import { UndoTools } from "./undo-tools";

/** Undo, redo, and who is here. */
export function LiveTools() {
  return (
    <>
      <UndoTools />
      <PresenceTool />
    </>
  );
}
