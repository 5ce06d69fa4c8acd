"use client";
// While the map shows what it would be with a suggestion: says so, and lets one decide or go back.
import { Eye } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import { SuggestionActions } from "./suggestion-actions";
import { nameOf } from "./suggestion-card";

/** Stands at the foot of the window during a trial. */
export function PreviewBar() {
  const suggestion = useDesk((state) =>
    state.past?.suggestionId === undefined
      ? undefined
      : state.suggestions.find(({ id }) => id === state.past?.suggestionId),
  );
  const onTrial = useDesk((state) => state.past?.suggestionId !== undefined);
  if (!onTrial) return null;
  return <Bar suggestion={suggestion} />;
}

function Bar({ suggestion }: { readonly suggestion: SuggestionDocument | undefined }) {
  const author = useDesk((state) =>
    nameOf(suggestion?.authorId ?? null, state.people, state.viewer),
  );
  const { showPast, openSheet } = useDeskActions();
  function back() {
    showPast(null);
    openSheet({ type: "suggestions", statementId: null });
  }
  return (
    <section
      aria-label="Suggestion on trial"
      className="fixed inset-x-3 bottom-16 z-30 mx-auto max-w-[560px] rounded-xl border border-line bg-raised px-4 py-3 text-[14px] leading-5 text-ink shadow-float md:bottom-5 print:hidden"
    >
      <p className="m-0 flex items-start gap-2">
        <Eye size={17} aria-hidden className="mt-0.5 shrink-0 text-muted" />
        {suggestion ? (
          <span>
            The map as it would be with <strong>{author}</strong>’s suggestion. Nothing is changed
            yet.
          </span>
        ) : (
          <span>This suggestion was decided meanwhile.</span>
        )}
      </p>
      {suggestion && (
        <SuggestionActions suggestion={suggestion} fits onDone={() => showPast(null)} />
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button small onClick={back}>
          Back to the suggestions
        </Button>
        <Button small look="quiet" onClick={() => showPast(null)}>
          Close
        </Button>
      </div>
    </section>
  );
}
