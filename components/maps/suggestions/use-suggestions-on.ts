"use client";
// Which open suggestions concern which statement.
import { useMemo } from "react";
import type { Id } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import type { DeskState } from "@/lib/client/desk-types";
import { statementsConcerned } from "@/lib/client/suggesting/suggestion-words";
import { trySuggestion } from "@/lib/client/suggesting/try-suggestion";
import type { SuggestionDocument } from "@/lib/contract/suggestions";

type Desk = Pick<DeskState, "map" | "graph" | "brief" | "suggestions">;

/** Ids of the statements that each open suggestion is about; what fits no more is found by the ids that it names. */
export function concernedBy(
  { map, graph, brief }: Desk,
  suggestion: SuggestionDocument,
): ReadonlySet<Id> {
  const trial = trySuggestion({ mapId: map.id, graph, brief }, suggestion);
  if (trial.fits) return statementsConcerned(graph, trial.patch);
  const named = suggestion.operations.flatMap((operation) =>
    "id" in operation && graph.statements.has(operation.id) ? operation.id : [],
  );
  return new Set(named);
}

/** The open suggestions on one statement; none where it is null. */
export function useSuggestionsOn(statementId: Id | null): readonly SuggestionDocument[] {
  const map = useDesk((state) => state.map);
  const graph = useDesk((state) => state.graph);
  const brief = useDesk((state) => state.brief);
  const suggestions = useDesk((state) => state.suggestions);
  return useMemo(() => {
    if (statementId === null) return [];
    const desk = { map, graph, brief, suggestions };
    return suggestions.filter((each) => concernedBy(desk, each).has(statementId));
  }, [statementId, map, graph, brief, suggestions]);
}
