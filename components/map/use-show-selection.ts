"use client";
// In the flow picture: scrolls to what was selected elsewhere, where it is out of view.
import { type RefObject, useEffect, useRef } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import type { Layout } from "@/lib/layout/types";
import type { FocusWanted } from "./map-marks";

/** Follows each new selection while `active`, and the one that stands when the picture comes; waits for its layout. */
export function useShowSelection(
  scroll: RefObject<HTMLElement | null>,
  layout: Layout,
  active: boolean,
  focusWanted: FocusWanted,
): void {
  const store = useDeskStore();
  const tick = useDesk((state) => state.selectionTick);
  const seen = useRef(0);
  const isNew = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout may be the one that shows the selection.
  useEffect(() => {
    const arrives = isNew.current;
    isNew.current = false;
    if (seen.current === tick || !active) return;
    const { selection, selectedIn } = store.getState();
    if (!arrives && selectedIn === "map" && !focusWanted.byKeys) {
      seen.current = tick;
      return;
    }
    const id = selection?.type === "statement" ? selection.placeKey : null;
    const step = selection?.type === "inference" ? selection.id : null;
    const selector = id
      ? `[data-place-key="${CSS.escape(id)}"]`
      : `[data-inference-id="${CSS.escape(step ?? "")}"]`;
    seen.current = tick;
    scroll.current
      ?.querySelector(selector)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [tick, active, layout, scroll, store, focusWanted]);
}
