"use client";
// A piece of a long outline: its rows are there once it has come near the window, and stay.
import { useEffect, useRef, useState } from "react";
import type { OutlineItem } from "./outline-items";
import { OutlineRow } from "./outline-row";

/** A row's usual height, to keep the scrollbar honest. */
const ROW_HEIGHT = 44;
const NEAR = "1200px";

interface OutlineChunkProps {
  readonly items: readonly OutlineItem[];
  readonly activeRow: string | null;
  /** Draws the rows whether they are near or not: the outline is short, or the focus is here. */
  readonly always: boolean;
}

/** Rows, or the room for them. */
export function OutlineChunk({ items, activeRow, always }: OutlineChunkProps) {
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const isShown = isNear || always;
  useEffect(() => {
    if (isShown || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isShown]);
  if (!isShown)
    return <div ref={element} role="none" style={{ height: items.length * ROW_HEIGHT }} />;
  return (
    <div role="none">
      {items.map((item) => (
        <OutlineRow key={item.rowId} item={item} isActive={item.rowId === activeRow} />
      ))}
    </div>
  );
}
