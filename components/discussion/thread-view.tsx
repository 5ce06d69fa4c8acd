"use client";
// One thread: what it hangs on, the first annotation, its replies, and what one can add.
import { Check, CornerDownRight, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { nameOf } from "@/lib/argument/names";
import type { Thread } from "@/lib/argument/queries/annotation-threads";
import { madeFrom } from "@/lib/argument/queries/made-from";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { AnnotationView } from "./annotation-view";
import { Composer } from "./composer";
import { EvidenceAnswer } from "./evidence-answer";
import { kindLook } from "./kind-look";
import { personName } from "./people-name";
import { TargetLine } from "./target-line";
import { useAnnotationActions } from "./use-annotation-actions";

/** An article; resolved threads are folded until somebody opens them. */
export function ThreadView({ thread }: { thread: Thread }) {
  const { first, replies } = thread;
  const linked = useDesk((state) => state.openThreadId === first.id);
  const resolved = first.resolvedAt !== null;
  const [unfolded, setUnfolded] = useState(false);
  const look = kindLook(first.kind);
  const open = !resolved || unfolded || linked;
  return (
    <article
      aria-label={`${look.word}${resolved ? ", resolved" : ""}`}
      className={classNames("border-b border-line px-4 py-3.5", linked && "bg-mark/25")}
    >
      <TargetLine target={first.target} orphanOf={first.orphanOf} />
      {open ? (
        <>
          <AnnotationView annotation={first} lead={<KindWord thread={thread} />} />
          {replies.length > 0 && (
            <ol
              aria-label="Replies"
              className="m-0 mt-2.5 flex list-none flex-col gap-2.5 border-l-2 border-line p-0 pl-3"
            >
              {replies.map((reply) => (
                <li key={reply.id}>
                  <AnnotationView annotation={reply} />
                  <EvidenceAnswer first={first} reply={reply} />
                </li>
              ))}
            </ol>
          )}
          <ThreadFoot thread={thread} />
        </>
      ) : (
        <ResolvedLine thread={thread} onOpen={() => setUnfolded(true)} />
      )}
    </article>
  );
}

function KindWord({ thread }: { thread: Thread }) {
  const { word, icon: Icon } = kindLook(thread.first.kind);
  return (
    <>
      <Icon size={14} aria-hidden className="-mt-0.5 mr-1 inline text-muted" />
      <span className="font-semibold">{word}</span> <span className="text-muted">by</span>{" "}
    </>
  );
}

function ResolvedLine({ thread, onOpen }: { thread: Thread; onOpen: () => void }) {
  const people = useDesk((state) => state.people);
  const { first, replies } = thread;
  const made = useDesk((state) => madeFrom(state.graph.statements).get(first.id));
  const answers =
    replies.length === 0 ? "" : `, ${replies.length} ${replies.length === 1 ? "reply" : "replies"}`;
  return (
    <button
      type="button"
      id={`a-${first.id}`}
      aria-expanded={false}
      onClick={onOpen}
      className="mt-1 flex w-full items-center gap-1.5 text-left text-[13px] leading-5 text-muted hover:text-ink"
    >
      <Check size={14} aria-hidden className="shrink-0 text-premise" />
      <span className="min-w-0 flex-1 truncate">
        Resolved: {kindLook(first.kind).word.toLowerCase()} by {personName(people, first.authorId)}
        {answers}
        {made && `, became “${nameOf(made)}”`}
      </span>
      <span className="shrink-0 font-medium text-accent">Show</span>
    </button>
  );
}

function ThreadFoot({ thread: { first } }: { thread: Thread }) {
  const actions = useAnnotationActions(first);
  const { compose } = useDeskActions();
  const people = useDesk((state) => state.people);
  const mayReply = useDesk(
    (state) => state.viewer === null || state.abilities.includes("annotation.create"),
  );
  const replying = useDesk((state) => {
    const draft = state.composing ? state.drafts[state.composing] : undefined;
    return draft?.parentId === first.id && !draft.editsId ? draft : undefined;
  });
  const resolved = first.resolvedAt !== null;
  if (replying) {
    return (
      <div className="mt-3 border-l-2 border-accent pl-3">
        <Composer draft={replying} />
      </div>
    );
  }
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1">
      {mayReply && (
        <Button
          look="quiet"
          small
          className="-ml-2"
          onClick={() => compose({ kind: "comment", parentId: first.id, target: first.target })}
        >
          <CornerDownRight size={14} aria-hidden />
          Reply
        </Button>
      )}
      {actions.mayResolve && (
        <Button look="quiet" small onClick={() => void actions.toggleResolved()}>
          {resolved ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}
          {resolved ? "Reopen" : "Resolve"}
        </Button>
      )}
      {resolved && (
        <span className="text-[12.5px] leading-5 text-muted">
          Resolved by {personName(people, first.resolvedBy)}
        </span>
      )}
      {actions.failure && (
        <p role="alert" className="m-0 basis-full text-[13px] leading-[18px] text-danger">
          {actions.failure}
        </p>
      )}
    </div>
  );
}
