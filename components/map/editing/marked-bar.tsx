"use client";
// What can be done with the marked statements, over the foot of the map.
import { Combine, Copy, CornerDownRight, Trash2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { copyBranch } from "./clipboard-commands";
import { editContext } from "./edit-context";
import { deleteChosen } from "./quick-acts";

/** Shown from two marked statements on. */
export function MarkedBar() {
  const store = useDeskStore();
  const actions = useDeskActions();
  const marked = useDesk((state) => state.marked);
  const standing = useDesk((state) => marked.filter((id) => state.graph.statements.has(id)).length);
  if (standing < 2) return null;
  const statementIds = () => editContext(store).chosen;
  return (
    <div
      role="toolbar"
      aria-label="Marked statements"
      className="fixed bottom-4 left-1/2 z-30 flex max-w-[calc(100vw-16px)] -translate-x-1/2 flex-wrap items-center gap-1 rounded-xl border border-line-strong bg-raised py-1.5 pr-1.5 pl-4 text-ink shadow-float print:hidden"
    >
      <span className="mr-2 text-[14px] font-semibold tabular-nums">{standing} marked</span>
      <Button
        look="quiet"
        small
        onClick={() => actions.openDialog({ type: "move-all", statementIds: statementIds() })}
      >
        <CornerDownRight size={15} aria-hidden />
        Move …
      </Button>
      {standing === 2 && (
        <Button
          look="quiet"
          small
          onClick={() => actions.openDialog({ type: "merge", statementIds: statementIds() })}
        >
          <Combine size={15} aria-hidden />
          Merge …
        </Button>
      )}
      <Button look="quiet" small onClick={() => copyBranch(editContext(store))}>
        <Copy size={15} aria-hidden />
        Copy
      </Button>
      <Button
        look="quiet"
        small
        className="text-danger"
        onClick={() => deleteChosen(editContext(store))}
      >
        <Trash2 size={15} aria-hidden />
        Delete …
      </Button>
      <IconButton name="Mark nothing" shortcut="Escape" onClick={() => actions.mark([])}>
        <X size={17} aria-hidden />
      </IconButton>
    </div>
  );
}
