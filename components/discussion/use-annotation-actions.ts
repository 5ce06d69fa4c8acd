// What one may do with an annotation, and doing it: the operations with what is said afterwards.
import { useState } from "react";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Annotation } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { copyText } from "./copy-text";

export interface AnnotationActions {
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  readonly mayResolve: boolean;
  readonly mayModerate: boolean;
  readonly mayReport: boolean;
  readonly edit: () => void;
  readonly remove: () => Promise<void>;
  readonly toggleResolved: () => Promise<void>;
  readonly toggleHidden: () => void;
  readonly copyLink: () => Promise<void>;
  /** Why the last of them failed; null where it did not. */
  readonly failure: string | null;
}

/** The actions for this viewer; the abilities come from the server, own annotations from the author's id. */
export function useAnnotationActions(annotation: Annotation): AnnotationActions {
  const viewer = useDesk((state) => state.viewer);
  const abilities = useDesk((state) => state.abilities);
  const slug = useDesk((state) => state.map.slug);
  const { submit, announce, compose } = useDeskActions();
  const [failure, setFailure] = useState<string | null>(null);
  const own = viewer !== null && viewer.id === annotation.authorId;
  const { id } = annotation;

  const run = async (operation: Operation, done: string) => {
    setFailure(null);
    const outcome = await submit([operation]);
    if (outcome.ok) announce(done);
    else setFailure(outcome.message);
  };
  const resolved = annotation.resolvedAt !== null;
  const hidden = annotation.hiddenAt !== null;

  return {
    mayEdit: own && abilities.includes("annotation.create"),
    mayDelete: own && abilities.includes("annotation.create"),
    mayResolve:
      annotation.parentId === null &&
      annotation.kind !== "highlight" &&
      (own || abilities.includes("annotation.resolve")),
    mayModerate: abilities.includes("annotation.moderate"),
    mayReport: viewer !== null && !own,
    edit: () =>
      compose({
        editsId: id,
        parentId: annotation.parentId,
        kind: annotation.kind,
        body: annotation.body,
        target: annotation.target,
        criterion: annotation.criterion ?? "",
        source: annotation.source,
      }),
    remove: () => run({ v: 1, type: "removeAnnotation", id }, "Deleted."),
    toggleResolved: () =>
      run(
        { v: 1, type: "resolveAnnotation", id, resolved: !resolved },
        resolved ? "The thread is open again." : "The thread is resolved.",
      ),
    toggleHidden: () =>
      void run(
        { v: 1, type: "hideAnnotation", id, hidden: !hidden },
        hidden ? "Everybody sees it again." : "Hidden from the others.",
      ),
    copyLink: async () => {
      const copied = await copyText(`${window.location.origin}/maps/${slug}#a-${id}`);
      announce(
        copied
          ? "The link is copied."
          : "The link could not be copied. Copy it from the address of its time.",
      );
    },
    failure,
  };
}
