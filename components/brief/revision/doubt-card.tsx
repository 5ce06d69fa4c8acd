"use client";
// One passage in doubt: what it said, what the new text says, and the three ways to decide.
import { Check, Move, Unlink } from "lucide-react";
import { useRef, useState } from "react";
import { WordDiff } from "@/components/maps/suggestions/word-diff";
import { Button } from "@/components/ui/button";
import { nameOf } from "@/lib/argument/names";
import type { Passage } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import type { FoundPassage } from "@/lib/contract/revisions";
import type { Decision } from "./decisions";
import { PickPlace } from "./pick-place";
import { wordsAround } from "./words-around";

interface DoubtCardProps {
  readonly found: FoundPassage;
  /** Undefined where somebody removed it meanwhile. */
  readonly passage: Passage | undefined;
  /** The new text. */
  readonly text: string;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision | null) => void;
}

/** The keys A, M and L (or O) decide while the focus is on the card. */
export function DoubtCard({ found, passage, text, decision, onDecide }: DoubtCardProps) {
  const [picking, setPicking] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const proposal = found.status === "similar" ? { start: found.start, end: found.end } : null;
  const accept = () => proposal && onDecide({ type: "place", ...proposal });
  const orphan = () => onDecide({ type: "orphan" });
  const shown = decision?.type === "place" ? decision : proposal;
  const exact = passage?.exact ?? "";
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: every key has a button in the card that does the same.
    <li
      ref={card}
      data-doubt={decision ? "decided" : "open"}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that decide are heard here.
      tabIndex={0}
      aria-label={`Passage “${exact.slice(0, 60)}”, ${statusWords(found, decision)}`}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
          return;
        const act = { a: accept, m: () => setPicking(true), l: orphan, o: orphan }[
          event.key.toLowerCase()
        ];
        if (!act) return;
        event.preventDefault();
        act();
      }}
      className={`scroll-mb-20 rounded-lg border bg-card p-3 ${decision ? "border-line" : "border-accent/60"}`}
    >
      <p className="m-0 mb-2 flex flex-wrap items-baseline gap-x-3 text-[13px] leading-5 text-muted">
        <Anchors passage={passage} />
        <span className="font-medium text-ink">{statusWords(found, decision)}</span>
      </p>
      <Words exact={exact} shown={decision?.type === "orphan" ? null : shown} text={text} />
      {picking ? (
        <PickPlace
          text={text}
          start={shown?.start ?? passage?.start ?? 0}
          end={shown?.end ?? passage?.start ?? 0}
          onPick={(place) => {
            setPicking(false);
            onDecide({ type: "place", ...place });
          }}
          onCancel={() => {
            setPicking(false);
            requestAnimationFrame(() => card.current?.focus());
          }}
        />
      ) : (
        <div className="mt-2.5 flex flex-wrap gap-2">
          {proposal && (
            <Button small look={decision ? "plain" : "primary"} onClick={accept}>
              <Check size={14} aria-hidden />
              Accept
            </Button>
          )}
          <Button small onClick={() => setPicking(true)}>
            <Move size={14} aria-hidden />
            Move …
          </Button>
          <Button small onClick={orphan}>
            <Unlink size={14} aria-hidden />
            Leave without a place
          </Button>
          {decision && (
            <Button small look="quiet" onClick={() => onDecide(null)}>
              Decide again
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function statusWords(found: FoundPassage, decision: Decision | undefined): string {
  if (decision?.type === "orphan") return "stays without a place";
  if (decision?.type === "place") {
    const same = decision.start === found.start && decision.end === found.end;
    return same ? "accepted" : "moved";
  }
  if (found.status === "orphan") return "not found in the new text";
  return `${Math.round(found.score * 100)}% alike`;
}

/** What hangs on it. */
function Anchors({ passage }: { readonly passage: Passage | undefined }) {
  const statements = useDesk((state) => state.graph.statements);
  const names = (passage?.statementIds ?? []).flatMap((id) => {
    const statement = statements.get(id);
    return statement ? [`“${nameOf(statement)}”`] : [];
  });
  return <span>{names.length > 0 ? `Says ${names.join(", ")}` : "Marked in the discussion"}</span>;
}

interface WordsProps {
  readonly exact: string;
  readonly shown: { readonly start: number; readonly end: number } | null;
  readonly text: string;
}

const CONTEXT = 80;

/** The old words alone, or both compared with what stands around the new ones. */
function Words({ exact, shown, text }: WordsProps) {
  const look = "m-0 break-words font-serif text-[15px] leading-[23px]";
  if (shown === null)
    return (
      <blockquote className={`${look} border-l-2 border-line-strong pl-3`}>{exact}</blockquote>
    );
  const { start, end } = shown;
  const { before, after } = wordsAround(text, start, end, CONTEXT);
  return (
    <p className={`${look} whitespace-pre-wrap`}>
      <span className="text-muted">{before}</span>
      <WordDiff before={exact} after={text.slice(start, end)} />
      <span className="text-muted">{after}</span>
    </p>
  );
}
