"use client";
// The two texts compared: only what changed, with a few words around it.
import { useMemo } from "react";
import { WordDiff } from "@/components/maps/suggestions/word-diff";
import { type Hunk, textChanges } from "./text-changes";

/** Longer ones are shown as what went and what came, without comparing word by word. */
const LONGEST_COMPARED = 4_000;
const LONGEST_SHOWN = 1_200;

interface TextDiffProps {
  readonly older: string;
  readonly newer: string;
}

/** A summary line and the list of changes in a fold. */
export function TextDiff({ older, newer }: TextDiffProps) {
  const changes = useMemo(() => textChanges(older, newer), [older, newer]);
  const { hunks, more, addedWords, removedWords } = changes;
  if (hunks.length === 0) return <p className="m-0 text-[15px]">The words are the same.</p>;
  const count = hunks.length + more;
  return (
    <details open={count <= 12} className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2 text-[15px] font-medium">
        {count === 1 ? "1 change" : `${count} changes`} in the text: {addedWords} words came,{" "}
        {removedWords} went
      </summary>
      <ol className="m-0 max-h-[36vh] list-none overflow-y-auto border-t border-line p-0">
        {hunks.map((hunk) => (
          <li
            key={hunk.at}
            className="whitespace-pre-wrap break-words border-b border-line px-3 py-2 font-serif text-[15px] leading-[23px] last:border-b-0"
          >
            <HunkLine hunk={hunk} />
          </li>
        ))}
        {more > 0 && <li className="px-3 py-2 text-[14px] text-muted">… and {more} more</li>}
      </ol>
    </details>
  );
}

function HunkLine({ hunk: { before, removed, added, after } }: { readonly hunk: Hunk }) {
  const long = removed.length + added.length > LONGEST_COMPARED;
  return (
    <>
      <span className="text-muted">{before}</span>
      {long ? (
        <>
          <WordDiff before={cut(removed)} after="" />
          <br />
          <WordDiff before="" after={cut(added)} />
        </>
      ) : (
        <WordDiff before={removed} after={added} />
      )}
      <span className="text-muted">{after}</span>
    </>
  );
}

function cut(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)} …`;
}
