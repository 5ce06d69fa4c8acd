"use client";
// Gives the focus to the card or joint that a key has selected, as soon as it is drawn.
import { type RefObject, useEffect, useRef } from "react";
import { useMarks } from "./map-marks";

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
