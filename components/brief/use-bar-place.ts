// Puts the bar beside the selected words, and keeps it there when the pane or the bar changes its size.
import { useLayoutEffect, useState } from "react";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import { placeBar } from "@/lib/client/selection/place-bar";

/** A finger's selection handles hang below the words. */
const FINGER_GAP = 36;
const POINTER_GAP = 10;

/** Where the bar stands in the scrolled content; null until it is measured. */
export function useBarPlace(
  bar: { readonly current: HTMLElement | null },
  measure: () => { readonly range: Range; readonly scroller: HTMLElement } | null,
  range: TextRange,
) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection has another place.
  useLayoutEffect(() => {
    const element = bar.current;
    const settle = (scroll: boolean) => {
      const measured = measure();
      if (!element || !measured) return;
      const { scroller } = measured;
      const view = scroller.getBoundingClientRect();
      const rect = measured.range.getBoundingClientRect();
      const shift = scroller.scrollTop - view.top;
      const next = placeBar({
        selection: {
          top: rect.top + shift,
          bottom: rect.bottom + shift,
          middle: rect.left - view.left + rect.width / 2,
        },
        view: {
          top: scroller.scrollTop,
          bottom: scroller.scrollTop + scroller.clientHeight,
          width: scroller.clientWidth,
        },
        bar: { width: element.offsetWidth, height: element.offsetHeight },
        gap: matchMedia("(pointer: coarse)").matches ? FINGER_GAP : POINTER_GAP,
      });
      setPlace({ left: next.left, top: next.top });
      if (scroll && next.scrollBy !== 0)
        requestAnimationFrame(() => scroller.scrollBy({ top: next.scrollBy }));
    };
    settle(true);
    const scroller = measure()?.scroller;
    const observer = new ResizeObserver(() => settle(false));
    if (scroller) observer.observe(scroller);
    if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [bar, measure, range]);
  return place;
}
