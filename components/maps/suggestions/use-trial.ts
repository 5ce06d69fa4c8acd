"use client";
// What a suggestion would do to the map as it is now, worked out again when the map changes.
import { useMemo } from "react";
import { useDesk } from "@/lib/client/desk-context";
import { type ProposedChange, suggestionWords } from "@/lib/client/suggesting/suggestion-words";
import { type Trial, trySuggestion } from "@/lib/client/suggesting/try-suggestion";
import type { SuggestionDocument } from "@/lib/contract/suggestions";

export interface TriedSuggestion {
  readonly trial: Trial;
  readonly changes: readonly ProposedChange[];
}

/** The trial, and its changes in words; none where it does not fit the map any more. */
export function useTrial(suggestion: SuggestionDocument): TriedSuggestion {
  const mapId = useDesk((state) => state.map.id);
  const graph = useDesk((state) => state.graph);
  const brief = useDesk((state) => state.brief);
  return useMemo(() => {
    const trial = trySuggestion({ mapId, graph, brief }, suggestion);
    return { trial, changes: trial.fits ? suggestionWords(graph, trial.graph, trial.patch) : [] };
  }, [mapId, graph, brief, suggestion]);
}
