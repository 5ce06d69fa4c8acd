"use client";
// Gives the focus to the card or joint that a key has selected, as soon as it is drawn.
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { type FocusWanted, useMarks } from "./map-marks";

export type FocusArea = { readonly current: HTMLElement | null };

/** What the selected card or joint is drawn under; null where neither is selected. */
export function selectedId(store: DeskStore): string | null {
  const { selection } = store.getState();
  if (selection?.type === "statement") return selection.placeKey;
  return selection?.type === "inference" ? selection.id : null;
}

/** A ref for the element with this id; it takes the focus when the map's walk has come to it. */
export function useFocusWanted<T extends HTMLElement>(id: string): RefObject<T | null> {
  const element = useRef<T>(null);
  const { focusWanted, selectedKey, selectedStepId } = useMarks();
  const isSelected = selectedKey === id || selectedStepId === id;
  useEffect(() => {
    if (!isSelected || focusWanted.current !== id || !element.current) return;
    // A card of the picture that is not shown yet cannot take it.
    if (getComputedStyle(element.current).visibility === "hidden") return;
    focusWanted.current = null;
    element.current.focus({ preventScroll: true });
  });
  return element;
}

/** Where the card that has the focus goes with its statement, what is selected in its place takes the focus. */
export function useFocusHeir(
  around: FocusArea,
  focused: { readonly current: string | null },
  focusWanted: FocusWanted,
): void {
  const store = useDeskStore();
  const selection = useDesk((state) => state.selection);
  useLayoutEffect(() => {
    const key = focused.current;
    const { activeElement, body } = document;
    if (selection === null || key === null || store.getState().tree.places.has(key)) return;
    if (activeElement === body || around.current?.contains(activeElement))
      focusWanted.current = selectedId(store);
  }, [selection, store, around, focused, focusWanted]);
}
