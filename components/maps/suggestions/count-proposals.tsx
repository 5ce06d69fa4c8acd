"use client";
// Counts for every card how many open suggestions concern it, and says when one comes or was decided.
import { useEffect, useRef } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { concernedBy } from "./use-suggestions-on";

/** Draws nothing; the cards read the counts from the desk. */
export function CountProposals() {
  const store = useDeskStore();
  const suggestions = useDesk((state) => state.suggestions);
  const graph = useDesk((state) => (state.suggestions.length > 0 ? state.graph : null));
  const past = useDesk((state) => state.past);
  const known = useRef(new Set(suggestions.map(({ id }) => id)));
  useEffect(() => {
    const proposals = new Map<string, number>();
    // A card of the past or of a trial shows what it was, not what is proposed now.
    if (graph && !past) {
      const state = store.getState();
      for (const suggestion of suggestions)
        for (const id of concernedBy({ ...state, graph }, suggestion))
          proposals.set(id, (proposals.get(id) ?? 0) + 1);
    }
    store.setState({ proposals });
  }, [store, suggestions, graph, past]);
  useEffect(() => {
    const { viewer, people, actions } = store.getState();
    const fresh = suggestions.filter(
      ({ id, authorId }) => !known.current.has(id) && authorId !== viewer?.id,
    );
    known.current = new Set(suggestions.map(({ id }) => id));
    const [first] = fresh;
    if (!first) return;
    const who = (first.authorId !== null && people[first.authorId]?.name) || "Somebody";
    actions.announce(
      fresh.length === 1 ? `${who} suggests a change.` : `${fresh.length} new suggestions came.`,
    );
  }, [store, suggestions]);
  return null;
}
