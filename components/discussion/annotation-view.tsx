"use client";
// One annotation in a thread: who, when, what, and what one may do with it.
import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Annotation } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import { AnnotationMenu } from "./annotation-menu";
import { ASPECT_WORDS } from "./aspect-words";
import { Became } from "./became";
import { Composer } from "./composer";
import { LazyMarkdown } from "./lazy-markdown";
import { personName } from "./people-name";
import { RelativeTime } from "./relative-time";
import { ReportNotes } from "./report-notes";
import { SourceView } from "./source-view";
import { useAnnotationActions } from "./use-annotation-actions";

interface AnnotationViewProps {
  readonly annotation: Annotation;
  /** What stands before the author's name, such as the kind of a thread. */
  readonly lead?: ReactNode;
}

/** The annotation under its id `a-…`, so that links lead to it. */
export function AnnotationView({ annotation, lead }: AnnotationViewProps) {
  const people = useDesk((state) => state.people);
  const editing = useDesk((state) => {
    const draft = state.composing ? state.drafts[state.composing] : undefined;
    return draft?.editsId === annotation.id ? draft : undefined;
  });
  const actions = useAnnotationActions(annotation);
  return (
    <div
      id={`a-${annotation.id}`}
      tabIndex={-1}
      className="mt-1 scroll-mt-4 rounded-sm text-[14px] leading-[21px] focus:outline-2 focus:outline-offset-2 focus:outline-ring"
    >
      <div className="flex min-h-7 items-center gap-1.5 text-[12.5px] leading-[18px]">
        <p className="m-0 min-w-0 flex-1">
          {lead}
          <span className="font-semibold">{personName(people, annotation.authorId)}</span>{" "}
          <RelativeTime at={annotation.createdAt} href={`#a-${annotation.id}`} />
          {annotation.editedAt && !annotation.deletedAt && (
            <span className="text-muted"> · edited</span>
          )}
        </p>
        {!annotation.deletedAt && <AnnotationMenu annotation={annotation} actions={actions} />}
      </div>
      {editing ? (
        <Composer draft={editing} />
      ) : (
        <AnnotationWords
          annotation={annotation}
          onShow={actions.mayModerate ? actions.toggleHidden : null}
        />
      )}
      <ReportNotes annotationId={annotation.id} />
    </div>
  );
}

interface WordsProps {
  readonly annotation: Annotation;
  readonly onShow: (() => void) | null;
}

function AnnotationWords({ annotation, onShow }: WordsProps) {
  if (annotation.deletedAt) return <p className="m-0 italic text-muted">Deleted by its author</p>;
  const hidden = annotation.hiddenAt !== null && (
    <p className="m-0 mb-1 flex items-center gap-1.5 text-[12.5px] italic text-muted">
      <EyeOff size={13} aria-hidden />
      Hidden by the map's owner
      {onShow && (
        <Button look="quiet" small onClick={onShow} className="not-italic">
          Show it again
        </Button>
      )}
    </p>
  );
  if (hidden && annotation.body === "") return hidden;
  return (
    <>
      {hidden}
      {annotation.aspect && (
        <p className="m-0 mb-1 text-[13px] italic leading-5 text-muted">
          {ASPECT_WORDS[annotation.aspect]}
        </p>
      )}
      {annotation.body.trim() !== "" && <LazyMarkdown body={annotation.body} />}
      {annotation.criterion && (
        <p className="m-0 mt-1.5 text-[13px] leading-5">
          <span className="text-muted">Would convince: </span>
          {annotation.criterion}
        </p>
      )}
      {annotation.source && <SourceView source={annotation.source} />}
      <Became annotation={annotation} />
    </>
  );
}
