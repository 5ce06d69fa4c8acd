// Brings into view what was selected in another pane: only the brief's own scroller moves, and only when it must.
import { type RefObject, useEffect } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskState } from "@/lib/client/desk-types";
import { selectedRanges } from "@/lib/client/highlights/group-ranges";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import type { TextMap } from "@/lib/client/highlights/text-map";
import type { BriefModel } from "./brief-model";

const MARGIN = 48;

/** Scrolls so that the range is shown; leaves the scroller alone where it is shown already or hidden. */
export function scrollToRange(
  scroller: HTMLElement,
  map: TextMap,
  range: TextRange,
  smooth: boolean,
): void {
  const rect = map.rangeOf(range.start, range.end)?.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (!rect || view.height === 0) return;
  const fits = rect.height + 2 * MARGIN <= view.height;
  if (
    rect.top >= view.top &&
    (rect.bottom <= view.bottom || (!fits && rect.top < view.bottom - MARGIN * 2))
  )
    return;
  const room = fits ? (view.height - rect.height) / 3 : MARGIN;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollTo({
    top: scroller.scrollTop + rect.top - view.top - room,
    behavior: smooth && !still ? "smooth" : "auto",
  });
}

/** Follows selections made elsewhere, and again when the pane comes to sight. */
export function useScrollToSelection(
  scroller: RefObject<HTMLElement | null>,
  textMap: () => TextMap | null,
  model: BriefModel,
): void {
  const store = useDeskStore();
  useEffect(() => {
    const follow = (state: DeskState, smooth: boolean) => {
      const map = textMap();
      if (!scroller.current || !map || state.selectedIn === "brief") return;
      const { selection, graph } = state;
      const [first] = [
        ...selectedRanges({ selection, passages: model.passages, inferences: graph.inferences }),
      ].sort((a, b) => a.start - b.start);
      if (first) scrollToRange(scroller.current, map, first, smooth);
    };
    follow(store.getState(), false);
    return store.subscribe((state, before) => {
      if (state.selectionTick !== before.selectionTick) follow(state, true);
      else if (state.phoneTab !== before.phoneTab || state.briefOpen !== before.briefOpen) {
        requestAnimationFrame(() => follow(store.getState(), false));
      }
    });
  }, [scroller, store, textMap, model]);
}
