"use client";
// Two wordings as one text: what goes is struck through, what comes is marked. Never by colour alone.
import { diffWordsWithSpace } from "diff";
import { useMemo } from "react";

interface WordDiffProps {
  readonly before: string;
  readonly after: string;
}

/** The comparison word by word; one that shares too little stands as two texts. */
export function WordDiff({ before, after }: WordDiffProps) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  const kept = parts.filter((part) => !part.added && !part.removed);
  const shared = kept.reduce((sum, { value }) => sum + value.trim().length, 0);
  if (before === "" || after === "" || shared * 3 < Math.min(before.length, after.length)) {
    return (
      <>
        {before !== "" && <Gone>{before}</Gone>}
        {before !== "" && after !== "" && <br />}
        {after !== "" && <Come>{after}</Come>}
      </>
    );
  }
  return parts.map((part, index) => {
    // The parts of two fixed texts never move.
    const key = `${index}`;
    if (part.removed) return <Gone key={key}>{part.value}</Gone>;
    if (part.added) return <Come key={key}>{part.value}</Come>;
    return <span key={key}>{part.value}</span>;
  });
}

function Gone({ children }: { readonly children: string }) {
  return (
    <del className="rounded-sm bg-counterpoint-soft text-counterpoint decoration-1">
      <span className="sr-only">[deleted: </span>
      {children}
      <span className="sr-only">]</span>
    </del>
  );
}

function Come({ children }: { readonly children: string }) {
  return (
    <ins className="rounded-sm bg-premise-soft text-premise underline decoration-1 underline-offset-2">
      <span className="sr-only">[added: </span>
      {children}
      <span className="sr-only">]</span>
    </ins>
  );
}
