"use client";
// The argument as a numbered outline with its annotations: what is printed, and what is read without JavaScript.
import { useMemo } from "react";
import { KIND_WORDS } from "@/components/discussion/kind-words";
import { personName } from "@/components/discussion/people-name";
import { annotationThreads, type Thread } from "@/lib/argument/queries/annotation-threads";
import { outlineNumbers } from "@/lib/argument/queries/outline-numbers";
import { relationWords } from "@/lib/argument/queries/relation-words";
import type { Annotation } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import { attributionWords, standingIn } from "@/lib/layout/card-words";

const WORDS = new Map(KIND_WORDS.map(({ kind, word }) => [kind, word]));

/** Hidden on the screen while there is JavaScript. */
export function ReadingCopy() {
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  const title = useDesk((state) => state.map.title);
  const numbers = useMemo(() => outlineNumbers(tree), [tree]);
  const hasBrief = useDesk((state) => state.brief !== null);
  const standing = useMemo(() => standingIn(graph, hasBrief), [graph, hasBrief]);
  const threads = useMemo(() => {
    const byTarget = new Map<string, Thread[]>();
    for (const thread of annotationThreads(graph, { hidden: false })) {
      const { type, id } = thread.first.target;
      const key =
        thread.first.orphanOf !== null ? "orphan" : type === "map" ? "map" : `${type}:${id}`;
      byTarget.set(key, [...(byTarget.get(key) ?? []), thread]);
    }
    return byTarget;
  }, [graph]);
  const loose = [...threads].filter(([key]) => /^(passage:|map|orphan)/.test(key));

  return (
    <section
      aria-label="The argument as an outline, with its annotations"
      className="reading-copy mx-auto hidden max-w-[760px] px-6 py-8 print:block print:max-w-none print:break-before-page print:p-0"
    >
      <h2 className="m-0 mb-4 font-serif text-[24px] font-semibold leading-8">
        {title}: the argument
      </h2>
      {tree.order.map((key) => {
        const place = tree.places.get(key);
        const statement = place && graph.statements.get(place.statementId);
        if (!place || !statement) return null;
        const attribution = attributionWords(statement, standing(statement));
        return (
          <div
            key={key}
            className="mb-2.5 break-inside-avoid"
            style={{ marginLeft: Math.min(place.depth, 8) * 20 }}
          >
            <p className="m-0 text-[12px] leading-4 text-muted">
              {numbers.get(key)} {relationWords(tree, graph, key)}
              {attribution && !place.stub ? ` · ${attribution}` : ""}
            </p>
            <p className="m-0 text-[14px] leading-5">
              {place.stub
                ? `See ${numbers.get(place.statementId)}: ${statement.label ?? statement.text}`
                : statement.text}
            </p>
            {!place.stub && <Threads threads={threads.get(`statement:${place.statementId}`)} />}
            {place.stepId && tree.steps.get(place.stepId)?.premiseKeys.at(-1) === key && (
              <Threads threads={threads.get(`inference:${place.stepId}`)} about="On this step" />
            )}
          </div>
        );
      })}
      {loose.length > 0 && (
        <>
          <h2 className="m-0 mb-3 mt-6 font-serif text-[20px] font-semibold leading-7">
            On the brief and the whole map
          </h2>
          {loose.map(([key, list]) => (
            <div key={key} className="mb-3">
              {key.startsWith("passage:") && (
                <p className="m-0 text-[14px] italic leading-5">
                  “{graph.passages.get(key.slice("passage:".length))?.exact}”
                </p>
              )}
              <Threads threads={list} />
            </div>
          ))}
        </>
      )}
    </section>
  );
}

function Threads({
  threads,
  about,
}: {
  readonly threads?: readonly Thread[];
  readonly about?: string;
}) {
  const people = useDesk((state) => state.people);
  if (!threads) return null;
  const line = (annotation: Annotation) => (
    <p
      key={annotation.id}
      id={`a-${annotation.id}`}
      className="m-0 whitespace-pre-line text-[13px] leading-5"
    >
      <strong>{WORDS.get(annotation.kind)}</strong>, {personName(people, annotation.authorId)}
      {annotation.resolvedAt ? ", resolved" : ""}
      {": "}
      {annotation.deletedAt ? "deleted by its author" : annotation.body}
      {annotation.criterion ? ` (would convince: ${annotation.criterion})` : ""}
      {annotation.source ? ` ${annotation.source.url}` : ""}
      {annotation.orphanOf ? ` (on what was removed: “${annotation.orphanOf}”)` : ""}
    </p>
  );
  return (
    <div className="mt-1 border-l-2 border-line-strong pl-3">
      {about && <p className="m-0 text-[12px] leading-4 text-muted">{about}</p>}
      {threads.map(({ first, replies }) => (
        <div key={first.id} className="mb-1">
          {line(first)}
          {replies.length > 0 && <div className="pl-4">{replies.map(line)}</div>}
        </div>
      ))}
    </div>
  );
}
