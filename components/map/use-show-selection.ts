"use client";
// In the flow picture: scrolls to what was selected elsewhere, where it is out of view.
import { type RefObject, useEffect, useRef } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import type { Layout } from "@/lib/layout/types";
import type { FocusWanted } from "./map-marks";

interface Shown {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly layout: Layout;
  readonly paneWidth: number;
  /** Whether this picture is the one that is looked at. */
  readonly active: boolean;
  readonly focusWanted: FocusWanted;
}

/**
 * Follows each new selection, and the one that stands when the picture comes or when another width lays it out anew;
 * waits for the layout that shows it.
 */
export function useShowSelection({ scroll, layout, paneWidth, active, focusWanted }: Shown): void {
  const store = useDeskStore();
  const tick = useDesk((state) => state.selectionTick);
  const seen = useRef({ tick: 0, paneWidth });
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may be the one that shows the selection.
  useEffect(() => {
    const arrives = isFirst.current || seen.current.paneWidth !== paneWidth;
    isFirst.current = false;
    if (!active || (seen.current.tick === tick && !arrives)) return;
    seen.current = { tick, paneWidth };
    const { selection, selectedIn } = store.getState();
    if (!arrives && selectedIn === "map" && !focusWanted.byKeys) return;
    const id = selection?.type === "statement" ? selection.placeKey : null;
    const step = selection?.type === "inference" ? selection.id : null;
    const selector = id
      ? `[data-place-key="${CSS.escape(id)}"]`
      : `[data-inference-id="${CSS.escape(step ?? "")}"]`;
    scroll.current
      ?.querySelector(selector)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [tick, active, layout, paneWidth, scroll, store, focusWanted]);
}
