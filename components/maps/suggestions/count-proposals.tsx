"use client";
// Counts for every card how many open suggestions concern it, and says when one comes or was decided.
import { useEffect, useRef } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { concernedBy } from "./use-suggestions-on";

const CALM_MS = 150;

/** Draws nothing; the cards read the counts from the desk. */
export function CountProposals() {
  const store = useDeskStore();
  const suggestions = useDesk((state) => state.suggestions);
  const graph = useDesk((state) => (state.suggestions.length > 0 ? state.graph : null));
  const past = useDesk((state) => state.past);
  const known = useRef(new Set(suggestions.map(({ id }) => id)));
  useEffect(() => {
    const count = () => {
      const proposals = new Map<string, number>();
      // A card of the past or of a trial shows what it was, not what is proposed now.
      if (graph && !past) {
        const state = store.getState();
        for (const suggestion of suggestions)
          for (const id of concernedBy({ ...state, graph }, suggestion))
            proposals.set(id, (proposals.get(id) ?? 0) + 1);
      }
      if (proposals.size > 0 || store.getState().proposals.size > 0) store.setState({ proposals });
    };
    // Each suggestion is tried on the map: while many changes come, once after the last of them.
    const timer = setTimeout(count, CALM_MS);
    return () => clearTimeout(timer);
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
