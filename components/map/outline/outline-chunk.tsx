"use client";
// A piece of a long outline: its rows are there once it has come near the window, and stay.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { OutlineEditing } from "./outline-editing";
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
  readonly editing: OutlineEditing;
  /** A new row that stands in this chunk, and before which of its rows. */
  readonly draft: { readonly at: number; readonly row: ReactNode } | null;
}

/** Rows, or the room for them. */
export function OutlineChunk({ items, activeRow, always, editing, draft }: OutlineChunkProps) {
  const { writing } = editing;
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
  const rows: ReactNode[] = items.map((item) => (
    <OutlineRow
      key={item.rowId}
      item={item}
      isActive={item.rowId === activeRow}
      wish={editing.wish}
      writing={
        writing?.mode === "edit" && writing.rowId === item.rowId ? { writing, editing } : null
      }
    />
  ));
  // Among the rows by its own key, so that it stays what it is when rows come and go above it.
  if (draft) rows.splice(draft.at, 0, draft.row);
  return <div role="none">{rows}</div>;
}
