"use client";
// One open suggestion: who proposes what and why, what it would change, and what can be done with it.
import { Eye } from "lucide-react";
import { absoluteDate, exactTime, relativeWords } from "@/components/discussion/relative-words";
import { useNow } from "@/components/discussion/use-now";
import { Button } from "@/components/ui/button";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import { ChangeLine } from "./change-line";
import { previewSuggestion } from "./preview";
import { SuggestionActions } from "./suggestion-actions";
import { SuggestionMessage } from "./suggestion-message";
import { useTrial } from "./use-trial";

/** An article; the caller puts it in a list. */
export function SuggestionCard({ suggestion }: { readonly suggestion: SuggestionDocument }) {
  const store = useDeskStore();
  const author = useDesk((state) => nameOf(suggestion.authorId, state.people, state.viewer));
  const { trial, changes } = useTrial(suggestion);
  const now = useNow();
  const { createdAt } = suggestion;
  return (
    <article
      aria-label={`Suggestion by ${author}`}
      className="rounded-lg border border-dashed border-line-strong bg-card px-3.5 py-3"
    >
      <p className="m-0 mb-2 text-[13px] leading-5 text-muted">
        <span className="font-semibold text-ink">{author}</span> suggests,{" "}
        <time dateTime={createdAt} title={now === null ? undefined : exactTime(createdAt)}>
          {now === null ? absoluteDate(createdAt) : relativeWords(createdAt, now)}
        </time>
      </p>
      {trial.fits ? (
        <ul className="m-0 grid list-none gap-2.5 p-0">
          {changes.map((change) => (
            <ChangeLine key={change.key} change={change} />
          ))}
        </ul>
      ) : (
        <p className="m-0 rounded-md bg-mark px-2.5 py-1.5 text-[13.5px] leading-5">
          It does not fit the map any more. {trial.message}
        </p>
      )}
      <SuggestionMessage suggestion={suggestion} />
      {trial.fits && (
        <div>
          <Button
            small
            look="quiet"
            className="-ml-2.5 mt-1"
            onClick={() => previewSuggestion(store, suggestion)}
          >
            <Eye size={15} aria-hidden /> Show on the map
          </Button>
        </div>
      )}
      <SuggestionActions suggestion={suggestion} fits={trial.fits} />
    </article>
  );
}

/** The name of who made or decided a suggestion. */
export function nameOf(
  id: string | null,
  people: Readonly<Record<string, { readonly name: string }>>,
  viewer: { readonly id: string; readonly name: string } | null,
): string {
  if (id === null) return "A former member";
  return (viewer?.id === id ? viewer.name : people[id]?.name) ?? "A former member";
}
