// All annotations as a plain list, painted by the server: what is read without JavaScript, and what is printed.

import { graphFromRecords } from "@/lib/argument/graph";
import { annotationThreads, type Thread } from "@/lib/argument/queries/annotation-threads";
import type { Annotation } from "@/lib/argument/records";
import type { MapDocument } from "@/lib/contract/map-document";
import "./discussion.css";
import { ASPECT_WORDS } from "./aspect-words";
import { kindLook } from "./kind-look";
import { MarkdownBody } from "./markdown-body";
import { personName } from "./people-name";
import { absoluteDate } from "./relative-words";
import { SourceView } from "./source-view";
import { targetName } from "./target-name";

/** Hidden where scripts run, except in print: there the panel says the same. */
export function AnnotationList({ document }: { document: MapDocument }) {
  const graph = graphFromRecords({ ...document.graph, mainClaimId: document.map.mainClaimId });
  const threads = annotationThreads(graph).filter((thread) => saysSomething(thread));
  if (threads.length === 0) return null;
  return (
    <section
      aria-labelledby="annotation-list-title"
      className="hidden border-t border-line px-6 py-8 noscript:block print:block print:px-0"
    >
      <h2 id="annotation-list-title" className="m-0 mb-4 text-[20px] font-semibold leading-7">
        Discussion
      </h2>
      <ol className="m-0 flex max-w-[70ch] list-none flex-col gap-5 p-0">
        {threads.map((thread) => (
          <li key={thread.first.id} className="break-inside-avoid">
            <p className="m-0 text-[13px] leading-5 text-muted">
              {thread.first.orphanOf === null
                ? targetName(graph, thread.first.target)
                : `On what was removed: “${thread.first.orphanOf}”`}
            </p>
            <Words annotation={thread.first} people={document.people} first />
            {thread.replies.length > 0 && (
              <ol className="m-0 mt-2 flex list-none flex-col gap-2 border-l-2 border-line p-0 pl-3">
                {thread.replies.map((reply) => (
                  <li key={reply.id}>
                    <Words annotation={reply} people={document.people} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function saysSomething({ first, replies }: Thread): boolean {
  return first.deletedAt === null || replies.length > 0;
}

interface WordsProps {
  readonly annotation: Annotation;
  readonly people: MapDocument["people"];
  readonly first?: boolean;
}

function Words({ annotation, people, first = false }: WordsProps) {
  const { id, kind, authorId, createdAt, editedAt, deletedAt, hiddenAt, resolvedAt } = annotation;
  return (
    <div id={`a-${id}`} className="text-[14px] leading-[21px]">
      <p className="m-0 mb-0.5">
        {first && <strong className="font-semibold">{kindLook(kind).word} by </strong>}
        {personName(people, authorId)}, <time dateTime={createdAt}>{absoluteDate(createdAt)}</time>
        {editedAt && !deletedAt && ", edited"}
        {resolvedAt && ", resolved"}
      </p>
      {deletedAt && <p className="m-0 italic text-muted">Deleted by its author</p>}
      {hiddenAt && !deletedAt && <p className="m-0 italic text-muted">Hidden by the map's owner</p>}
      {!(deletedAt || hiddenAt) && (
        <>
          {annotation.aspect && <p className="m-0 italic">{ASPECT_WORDS[annotation.aspect]}</p>}
          {annotation.body.trim() !== "" && <MarkdownBody body={annotation.body} />}
          {annotation.criterion && <p className="m-0">Would convince: {annotation.criterion}</p>}
          {annotation.source && <SourceView source={annotation.source} />}
        </>
      )}
    </div>
  );
}
