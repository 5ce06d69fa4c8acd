"use client";
// Who asked for evidence says whether a source answers it.
import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Annotation } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { useAnnotationActions } from "./use-annotation-actions";

interface EvidenceAnswerProps {
  readonly first: Annotation;
  readonly reply: Annotation;
}

/** "This answers it" resolves the thread; "Not yet" begins a reply that says what is missing. */
export function EvidenceAnswer({ first, reply }: EvidenceAnswerProps) {
  const isAsker = useDesk((state) => state.viewer !== null && state.viewer.id === first.authorId);
  const { compose } = useDeskActions();
  const actions = useAnnotationActions(first);
  const waits = first.kind === "evidence" && first.resolvedAt === null && first.deletedAt === null;
  if (!(isAsker && waits && reply.source) || reply.deletedAt || reply.authorId === first.authorId) {
    return null;
  }
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
      <Button small onClick={() => void actions.toggleResolved()}>
        <Check size={14} aria-hidden />
        This answers it
      </Button>
      <Button
        look="quiet"
        small
        onClick={() =>
          compose({ kind: "comment", parentId: first.id, target: first.target, body: "Not yet: " })
        }
      >
        Not yet
      </Button>
      {actions.failure && (
        <p role="alert" className="m-0 basis-full text-[13px] leading-[18px] text-danger">
          {actions.failure}
        </p>
      )}
    </div>
  );
}
