"use client";
// What was decided of earlier suggestions, newest first; read when it is asked for.
import { useEffect, useState } from "react";
import { callInterface } from "@/lib/client/call-interface";
import { useDesk } from "@/lib/client/desk-context";
import { operationText } from "@/lib/client/live/operation-text";
import type { SuggestionDocument, SuggestionList } from "@/lib/contract/suggestions";
import { nameOf } from "./suggestion-card";

type Read = { readonly list: SuggestionList } | { readonly failure: string } | null;

/** The list, or why it could not be read. */
export function DecidedList() {
  const mapId = useDesk((state) => state.map.id);
  const open = useDesk((state) => state.suggestions);
  const [read, setRead] = useState<Read>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open no more was decided.
  useEffect(() => {
    let gone = false;
    const path = `/api/maps/${encodeURIComponent(mapId)}/suggestions`;
    void callInterface<SuggestionList>("GET", path).then((answer) => {
      if (!gone) setRead(answer.ok ? { list: answer.value } : { failure: answer.message });
    });
    return () => {
      gone = true;
    };
  }, [mapId, open]);
  if (read === null) return <p className="m-0 text-muted">Reading …</p>;
  if ("failure" in read) {
    return (
      <p role="alert" className="m-0 text-danger">
        {read.failure}
      </p>
    );
  }
  const decided = read.list.suggestions.filter(({ status }) => status !== "open");
  if (decided.length === 0)
    return <p className="m-0 text-muted">No suggestion has been decided yet.</p>;
  return (
    <ul className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-3 p-0">
      {decided.map((suggestion) => (
        <li key={suggestion.id}>
          <Decided suggestion={suggestion} people={read.list.people} />
        </li>
      ))}
    </ul>
  );
}

const DONE = { open: "open", accepted: "accepted", declined: "declined", withdrawn: "withdrawn" };
const LOOK = {
  open: "text-muted",
  accepted: "text-premise",
  declined: "text-counterpoint",
  withdrawn: "text-muted",
} as const;

interface DecidedProps {
  readonly suggestion: SuggestionDocument;
  readonly people: SuggestionList["people"];
}

function Decided({ suggestion, people }: DecidedProps) {
  const viewer = useDesk((state) => state.viewer);
  const { status, authorId, decidedBy, decisionNote, message } = suggestion;
  const graph = useDesk((state) => state.graph);
  const lines = suggestion.operations.map((operation, index) => ({
    key: `${operation.type} ${index}`,
    words: operationText(operation, graph),
  }));
  const decider = status === "withdrawn" ? "" : ` by ${nameOf(decidedBy, people, viewer)}`;
  return (
    <article className="rounded-lg border border-line bg-card px-3.5 py-3 text-[14px] leading-[21px]">
      <p className="m-0 mb-1.5 text-[13px] leading-5 text-muted">
        <span className="font-semibold text-ink">{nameOf(authorId, people, viewer)}</span>{" "}
        suggested; <span className={`font-semibold ${LOOK[status]}`}>{DONE[status]}</span>
        {decider}
      </p>
      <ul className="m-0 list-disc pl-5">
        {lines.map(({ key, words }) => (
          <li key={key} className="break-words">
            {words}
          </li>
        ))}
      </ul>
      {message !== "" && (
        <p className="m-0 mt-2 whitespace-pre-line break-words border-l-2 border-line-strong pl-2.5">
          {message}
        </p>
      )}
      {decisionNote && (
        <p className="m-0 mt-2 whitespace-pre-line break-words rounded-md bg-paper px-2.5 py-1.5">
          <span className="font-semibold">{nameOf(decidedBy, people, viewer)}: </span>
          {decisionNote}
        </p>
      )}
    </article>
  );
}
