"use client";
// Bringing back the moment that is shown, or the selected branch of it, as a new change.
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { nameOf } from "@/lib/argument/names";
import type { Operation } from "@/lib/argument/operations/operation";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** For those who may edit the map as it is now. */
export function RestoreButtons({ seq }: { readonly seq: number }) {
  const may = useDesk((state) => state.meanwhile?.abilities.includes("content.edit") ?? false);
  const branchId = useDesk((state) =>
    state.selection?.type === "statement" ? state.selection.id : null,
  );
  const branch = useDesk((state) => {
    const statement = branchId === null ? undefined : state.graph.statements.get(branchId);
    return statement === undefined ? null : nameOf(statement);
  });
  const [asking, setAsking] = useState<"map" | "branch" | null>(null);
  if (!may) return null;
  return (
    <>
      <Button small onClick={() => setAsking("map")}>
        <RotateCcw size={14} aria-hidden /> Restore this moment
      </Button>
      {branch !== null && (
        <Button small onClick={() => setAsking("branch")}>
          Restore this branch
        </Button>
      )}
      {asking && (
        <RestoreDialog
          seq={seq}
          branch={
            asking === "branch" && branchId !== null ? { id: branchId, name: branch ?? "" } : null
          }
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

interface RestoreDialogProps {
  readonly seq: number;
  readonly branch: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

function RestoreDialog({ seq, branch, onClose }: RestoreDialogProps) {
  const { submit, showPast, announce, selectStatement } = useDeskActions();
  const [failure, setFailure] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  async function restore() {
    setSending(true);
    setFailure(null);
    const statementId = branch === null ? {} : { statementId: branch.id };
    const operation: Operation = { v: 1, type: "restore", seq, ...statementId };
    const outcome = await submit([operation]);
    setSending(false);
    if (!outcome.ok) {
      setFailure(outcome.message);
      return;
    }
    onClose();
    showPast(null);
    if (branch !== null) selectStatement(branch.id, "link");
    announce(
      branch === null ? `The map is as it was after change ${seq}.` : `“${branch.name}” is back.`,
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={branch === null ? "Restore this moment?" : `Restore “${branch.name}”?`}
    >
      <div className="grid gap-3 text-[15px] leading-6">
        {branch === null ? (
          <p className="m-0">
            Statements, steps, passages and the main claim become what they were after change {seq}.
            What was added since is removed. Annotations stay as they are now.
          </p>
        ) : (
          <p className="m-0">
            What is missing of this branch comes back as it was after change {seq}: statements,
            steps and links to the brief. What stands on the map now is left as it is.
          </p>
        )}
        <p className="m-0 text-muted">
          It is a change like any other: it stands in the history, and you can undo it.
        </p>
        {failure && <Notice look="error">{failure}</Notice>}
        <div className="flex gap-2">
          <Button look="primary" disabled={sending} onClick={() => void restore()}>
            {sending ? "Restoring…" : "Restore"}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
