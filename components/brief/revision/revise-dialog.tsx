"use client";
// A new version of the brief, in two steps: its text, then what becomes of the passages.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { CompareStep } from "./compare-step";
import { TextStep } from "./text-step";
import { type Revision, useRevision } from "./use-revision";

/** Closing it keeps what was written and decided. */
export function ReviseDialog() {
  const { openSheet } = useDeskActions();
  const revision = useRevision();
  const number = useDesk((state) => (state.brief?.revision ?? 0) + 1);
  const { draft, problem, isKept } = revision;
  return (
    <Dialog
      open
      onClose={() => openSheet(null)}
      placement="wide"
      title={`Version ${number} of this text`}
      description={
        draft.preview
          ? "Look at what changed, and at each passage that is in doubt. Nothing is saved before you press Save."
          : "Paste the new text, or choose a file. You see what changed before anything is saved."
      }
    >
      <div className="grid gap-4">
        {problem && <Notice look="error">{problem}</Notice>}
        {!isKept && (
          <Notice look="info">
            This text is too long to be kept in this browser. Finish in one go: a reload would lose
            it.
          </Notice>
        )}
        {draft.preview ? (
          <CompareStep revision={revision} preview={draft.preview} />
        ) : (
          <>
            <TextStep revision={revision} />
            <Foot revision={revision} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Throwing all away asks once more. */
function Foot({ revision }: { readonly revision: Revision }) {
  const { draft, busy, discard } = revision;
  const [asking, setAsking] = useState(false);
  if (draft.text === "" || busy !== null || revision.file.onItsWay) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3 text-[14px] text-muted">
      <p className="m-0 min-w-0 flex-1">
        {asking
          ? "Throw the new text and all decisions away?"
          : "What you do here is kept in this browser."}
      </p>
      {asking && (
        <Button small look="quiet" onClick={() => setAsking(false)}>
          Keep it
        </Button>
      )}
      <Button
        small
        look={asking ? "danger" : "quiet"}
        onClick={() => {
          if (asking) discard();
          setAsking(!asking);
        }}
      >
        {asking ? "Throw it away" : "Start over"}
      </Button>
    </div>
  );
}
