"use client";
import { Button } from "@/components/ui/button";
// The open suggestions of a map, or those on one statement.
import { nameOf } from "@/lib/argument/names";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { SuggestionCard } from "./suggestion-card";
import { useSuggestionsOn } from "./use-suggestions-on";

/** With the way to all of them where only one statement's are shown. */
export function OpenList({ statementId }: { readonly statementId: string | null }) {
  const all = useDesk((state) => state.suggestions);
  const on = useSuggestionsOn(statementId);
  const statement = useDesk((state) =>
    statementId === null ? undefined : state.graph.statements.get(statementId),
  );
  const { openSheet } = useDeskActions();
  const shown = statement ? on : all;
  return (
    <>
      {statement && (
        <p className="m-0 flex flex-wrap items-baseline gap-x-2 text-[14px] leading-5">
          <span>
            On <strong>“{nameOf(statement)}”</strong>
          </span>
          <Button
            small
            look="quiet"
            onClick={() => openSheet({ type: "suggestions", statementId: null })}
          >
            Show all {all.length}
          </Button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="m-0 rounded-lg border border-dashed border-line-strong p-5 text-[14px] leading-[21px] text-muted">
          No suggestion waits for a decision.
        </p>
      ) : (
        <ul className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-3 p-0">
          {shown.map((suggestion) => (
            <li key={suggestion.id}>
              <SuggestionCard suggestion={suggestion} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
