"use client";
// Drafts that wait: begun, not posted, kept in this browser.
import { PencilLine } from "lucide-react";
import { Button } from "@/components/ui/button";
import { firstWords } from "@/lib/argument/names";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { Draft } from "@/lib/client/desk-types";
import { kindLook } from "./kind-look";

/** One line each, to go on with or to throw away. */
export function KeptDrafts() {
  const drafts = useDesk((state) => state.drafts);
  const composing = useDesk((state) => state.composing);
  const { compose, discardDraft } = useDeskActions();
  const kept = Object.values(drafts).filter((draft) => draft.key !== composing && hasWords(draft));
  if (kept.length === 0) return null;
  return (
    <ul aria-label="Kept drafts" className="m-0 mt-2.5 list-none border-t border-line p-0 pt-1.5">
      {kept.map((draft) => (
        <li key={draft.key} className="flex min-h-8 items-center gap-1.5 text-[13px] leading-5">
          <PencilLine size={13} aria-hidden className="shrink-0 text-muted" />
          <span className="min-w-0 flex-1 truncate">
            <span className="text-muted">{draftWord(draft)}: </span>
            {firstWords(draft.body || draft.criterion || draft.source?.url || "", 60)}
          </span>
          <Button look="quiet" small onClick={() => compose(draft)} className="text-accent">
            Go on
          </Button>
          <Button look="quiet" small onClick={() => discardDraft(draft.key)} className="text-muted">
            Throw away
          </Button>
        </li>
      ))}
    </ul>
  );
}

function hasWords(draft: Draft): boolean {
  return Boolean(draft.body.trim() || draft.criterion.trim() || draft.source?.url);
}

function draftWord(draft: Draft): string {
  if (draft.editsId) return "Draft of changes";
  return draft.parentId ? "Draft of a reply" : `Draft, ${kindLook(draft.kind).word.toLowerCase()}`;
}
