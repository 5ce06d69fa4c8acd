"use client";
// A row that is being written and is not in the argument yet.
import { InlineEditor } from "./inline-editor";
import type { InlineWriting, OutlineEditing } from "./outline-editing";
import type { OutlineItem } from "./outline-items";

interface DraftRowProps {
  readonly writing: Extract<InlineWriting, { mode: "add" }>;
  readonly editing: OutlineEditing;
  /** The row that it is made from. */
  readonly from: OutlineItem | null;
}

/** A tree item at the level where the new statement will stand. */
export function DraftRow({ writing, editing, from }: DraftRowProps) {
  const { level } = writing.draft;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-selected
      aria-label="A new statement"
      tabIndex={-1}
      className="map-row map-row-draft"
      data-selected
      style={{ "--level": level } as Record<string, number>}
    >
      <span aria-hidden className="map-row-twist" />
      <InlineEditor writing={writing} editing={editing} from={from} />
    </div>
  );
}
