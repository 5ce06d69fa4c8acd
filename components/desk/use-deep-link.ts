// Links into a map: #s-… a statement, #i-… a step, #p-… a passage, #a-… an annotation. The address follows the selection.
import { useEffect } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskState, Selection } from "@/lib/client/desk-types";

const LINK = /^#([siap])-([A-Za-z0-9_-]{8,64})$/;

function selectionFor(state: DeskState, kind: string, id: string): Selection | null {
  if (kind === "s" && state.graph.statements.has(id)) {
    return { type: "statement", id, placeKey: id };
  }
  if (kind === "i" && state.graph.inferences.has(id)) return { type: "inference", id };
  if (kind === "p" && state.graph.passages.has(id)) return { type: "passage", id };
  return null;
}

function follow(state: DeskState, hash: string): void {
  const match = LINK.exec(hash);
  if (!match?.[1] || !match[2]) return;
  const [, kind, id] = match;
  const { actions } = state;
  if (kind !== "a") {
    const selection = selectionFor(state, kind, id);
    if (selection) actions.select(selection, "link");
    else actions.announce("What this link points at is no longer in the map.");
    return;
  }
  const annotation = state.graph.annotations.get(id);
  if (!annotation) {
    actions.announce("The annotation that this link points at is no longer there.");
    return;
  }
  const { type, id: targetId } = annotation.target;
  const kinds = { statement: "s", inference: "i", passage: "p" } as const;
  const selection = type === "map" ? null : selectionFor(state, kinds[type], targetId);
  if (selection) actions.select(selection, "link");
  actions.openThread(annotation.parentId ?? id);
}

function hashOf(state: DeskState): string | null {
  const { selection } = state;
  if (selection?.type === "statement") return `#s-${selection.id}`;
  if (selection?.type === "inference") return `#i-${selection.id}`;
  if (selection?.type === "passage") return `#p-${selection.id}`;
  return null;
}

/** Follows the address once and at every change of it, and writes the selection back without new history. */
export function useDeepLink(): void {
  const store = useDeskStore();
  useEffect(() => {
    const followNow = () => follow(store.getState(), window.location.hash);
    followNow();
    window.addEventListener("hashchange", followNow);
    const stop = store.subscribe((state, before) => {
      if (state.selection === before.selection) return;
      const hash = hashOf(state);
      if (hash && hash !== window.location.hash) window.history.replaceState(null, "", hash);
    });
    return () => {
      window.removeEventListener("hashchange", followNow);
      stop();
    };
  }, [store]);
}
