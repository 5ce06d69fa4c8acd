"use client";
// Cards that the reader's own text spacing made grow: they are measured, and the map is laid out again for them.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** Heights by place key; only of cards that are higher than their words would make them. */
export type GrownCards = ReadonlyMap<string, number>;

const NONE: GrownCards = new Map();
/** Rounding may make a card this much higher than computed. */
const TOLERANCE = 1;

export interface GrowthWatch {
  readonly grown: GrownCards;
  /** Watches a card; returns how to stop. */
  readonly watch: (card: HTMLElement) => () => void;
}

/** Watches cards with `data-place-key` whose min-height is what the layout gave them. Heights are kept for one width. */
export function useGrownCards(width: number): GrowthWatch {
  const [kept, setKept] = useState({ width, heights: NONE });
  const observer = useRef<ResizeObserver | null>(null);
  const waiting = useRef(new Set<HTMLElement>());
  const note = useCallback(
    (cards: readonly Element[]) => {
      const found = new Map<string, number>();
      for (const card of cards) {
        if (
          !(card instanceof HTMLElement) ||
          !card.dataset.placeKey ||
          card.dataset.shows !== "all"
        )
          continue;
        const given = Number.parseFloat(card.style.minHeight);
        if (card.offsetHeight > given + TOLERANCE)
          found.set(card.dataset.placeKey, card.offsetHeight);
      }
      if (found.size === 0) return;
      setKept((now) => {
        const before = now.width === width ? now.heights : NONE;
        return { width, heights: new Map([...before, ...found]) };
      });
    },
    [width],
  );

  useEffect(() => {
    let isOver = false;
    const cards = waiting.current;
    // Before the fonts are there every card is measured wrong.
    void document.fonts.ready.then(() => {
      if (isOver) return;
      observer.current = new ResizeObserver((entries) =>
        note(entries.map((entry) => entry.target)),
      );
      for (const card of cards) observer.current.observe(card);
    });
    return () => {
      isOver = true;
      observer.current?.disconnect();
      observer.current = null;
    };
  }, [note]);

  const watch = useCallback((card: HTMLElement) => {
    waiting.current.add(card);
    observer.current?.observe(card);
    return () => {
      waiting.current.delete(card);
      observer.current?.unobserve(card);
    };
  }, []);
  const grown = kept.width === width ? kept.heights : NONE;
  return useMemo(() => ({ grown, watch }), [grown, watch]);
}
