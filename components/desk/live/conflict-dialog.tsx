"use client";
// Two people changed the same words: both versions side by side, and the choice between them or of a third.
import { diffWordsWithSpace } from "diff";
import { useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { nameOf } from "@/lib/argument/names";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { TextConflict } from "@/lib/client/live/live-types";
import { WordDiff } from "./word-diff";

const FIELDS: Readonly<Record<TextConflict["field"], string>> = {
  text: "the text",
  label: "the label",
  note: "the note",
  heldBy: "who holds it",
  stance: "how it is held",
  unstated: "whether it is unstated",
};
const WRITTEN: ReadonlySet<TextConflict["field"]> = new Set(["text", "label", "note", "heldBy"]);

interface ConflictDialogProps {
  readonly conflict: TextConflict;
  readonly onClose: () => void;
}

/** Closing it decides nothing: both versions stay, and the bar leads back here. */
export function ConflictDialog({ conflict, onClose }: ConflictDialogProps) {
  const { clientOpId, statementId, field, theirs, mine } = conflict;
  const statement = useDesk((state) => state.graph.statements.get(statementId));
  const { settleConflict } = useDeskActions();
  const [text, setText] = useState(mine);
  const fieldId = useId();
  const changes = useMemo(() => diffWordsWithSpace(theirs, mine), [theirs, mine]);
  const settle = (keep: "mine" | "theirs", words?: string) => {
    onClose();
    void settleConflict(clientOpId, keep, words);
  };
  const isMerge = text.trim() !== "" && text !== mine && text !== theirs;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Somebody changed this while you did"
      description={`Both of you changed ${FIELDS[field]} of ${statement ? `“${nameOf(statement)}”` : "a statement"}. Nothing is lost: choose what stands.`}
    >
      <div
        tabIndex={-1}
        data-first-focus
        className="grid gap-3 text-[15px] leading-[22px] outline-none sm:grid-cols-2"
      >
        <Version title="Theirs, which stands now">
          <WordDiff changes={changes} side="theirs" />
        </Version>
        <Version title="Yours">
          <WordDiff changes={changes} side="mine" />
        </Version>
      </div>
      {WRITTEN.has(field) && (
        <>
          <label htmlFor={fieldId} className="mt-4 mb-1.5 block text-[14px] font-medium">
            Or write what should stand
          </label>
          <textarea
            id={fieldId}
            value={text}
            rows={4}
            onChange={(event) => setText(event.target.value)}
            className="block w-full rounded-md border border-line-strong bg-card px-3 py-2 text-[16px] leading-6 text-ink"
          />
        </>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => settle("mine", isMerge ? text.trim() : undefined)}>
          {isMerge ? "Save what you wrote" : "Keep yours"}
        </Button>
        <Button onClick={() => settle("theirs")}>Keep theirs</Button>
        <Button look="quiet" onClick={onClose}>
          Decide later
        </Button>
      </div>
    </Dialog>
  );
}

function Version({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="rounded-md border border-line bg-card p-3">
      <h3 className="m-0 mb-1.5 text-[13px] font-semibold text-muted">{title}</h3>
      {children}
    </section>
  );
}
