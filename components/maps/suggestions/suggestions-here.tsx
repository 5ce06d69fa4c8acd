"use client";
// In the discussion: the open suggestions on what is selected.
import { useDesk } from "@/lib/client/desk-context";
import { SuggestionCard } from "./suggestion-card";
import { useSuggestionsOn } from "./use-suggestions-on";

/** Nothing where there are none. */
export function SuggestionsHere() {
  const statementId = useDesk((state) =>
    state.selection?.type === "statement" && state.threadFilters.followSelection
      ? state.selection.id
      : null,
  );
  const past = useDesk((state) => state.past);
  const on = useSuggestionsOn(statementId);
  if (past || on.length === 0) return null;
  return (
    <section aria-label="Suggestions here" className="border-b border-line px-4 py-3">
      <h3 className="m-0 mb-2 text-[13px] font-semibold leading-5">
        {on.length === 1 ? "A suggestion" : `${on.length} suggestions`} for this statement
      </h3>
      <ul className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-3 p-0">
        {on.map((suggestion) => (
          <li key={suggestion.id}>
            <SuggestionCard suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </section>
  );
}
