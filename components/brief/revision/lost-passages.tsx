"use client";
// Beside the discussion: the words of older versions that anchor what is selected, and the way to find them again.
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import type { ArgumentGraph, Id, Passage } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** Nothing where all that is selected stands in the text. */
export function LostPassages() {
  const revision = useDesk((state) => state.brief?.revision ?? 0);
  const selection = useDesk((state) => state.selection);
  const passages = useDesk((state) => state.graph.passages);
  const selected = selection && "id" in selection ? selection : null;
  const lost = useMemo(() => lostOf(passages, selected, revision), [passages, selected, revision]);
  const mayMove = useDesk((state) => state.abilities.includes("content.edit") && !state.past);
  const { openSheet } = useDeskActions();
  if (lost.length === 0) return null;
  return (
    <section aria-label="Not found in the text" className="mb-3 grid gap-2">
      {lost.map((passage) => (
        <div key={passage.id} className="rounded-md border border-line bg-card px-3 py-2">
          <blockquote className="m-0 break-words border-l-2 border-line-strong pl-2.5 font-serif text-[14px] leading-[21px]">
            {passage.exact}
          </blockquote>
          <p className="m-0 mt-1.5 flex flex-wrap items-center gap-2 text-[13px] leading-5 text-muted">
            <span className="min-w-0 flex-1">
              Said in version {passage.briefRevision}; not found in version {revision}.
            </span>
            {mayMove && (
              <Button
                small
                onClick={() => openSheet({ type: "find-passage", passageId: passage.id })}
              >
                Find it again
              </Button>
            )}
          </p>
        </div>
      ))}
    </section>
  );
}

type Selected = { readonly type: string; readonly id: Id } | null;

function lostOf(
  passages: ArgumentGraph["passages"],
  selected: Selected,
  revision: number,
): readonly Passage[] {
  if (!selected || revision === 0) return [];
  const { type, id } = selected;
  const isMeant = (passage: Passage) =>
    type === "passage"
      ? passage.id === id
      : type === "statement" && passage.statementIds.includes(id);
  return [...passages.values()].filter(
    (passage) => passage.briefRevision !== revision && isMeant(passage),
  );
}
