"use client";
// The map's equal as an ARIA tree: every statement and every step, in reading order, with the relation in words.
import dynamic from "next/dynamic";
import { useEffect, useId, useMemo, useRef } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { mayChange } from "@/lib/client/editing/ways-to-change";
import { late } from "@/lib/client/late";
import { useMapFacts } from "../map-facts-context";
import { useMarks } from "../map-marks";
import { OutlineChunk } from "./outline-chunk";
import { draftIndex } from "./outline-draft";
import type { OutlineEditing } from "./outline-editing";
import { type OutlineItem, outlineItems } from "./outline-items";
import { useOutlineEditing } from "./use-outline-editing";
import { activeRowOf, useOutlineHandlers } from "./use-outline-handlers";

const DraftRow = dynamic(
  late(() => import("./draft-row").then((module) => module.DraftRow)),
  {
    ssr: false,
  },
);

/** Rows are drawn in pieces of this size, each when it comes near the window. */
const CHUNK = 60;

/** `roots` are the places to begin with: all roots, or the one in focus. */
export function Outline({ roots }: { readonly roots: readonly string[] }) {
  const { tree } = useMapFacts();
  const marks = useMarks();
  const store = useDeskStore();
  const tree$ = useRef<HTMLDivElement>(null);
  const folded = useDesk((state) => state.folded);
  const tick = useDesk((state) => state.selectionTick);
  const shown = useMemo(() => openRoot(folded, roots), [folded, roots]);
  const items = useMemo(() => outlineItems(tree, shown, roots), [tree, shown, roots]);
  const activeRow = activeRowOf(items, marks) ?? items[0]?.rowId ?? null;
  const editing = useOutlineEditing();
  const handlers = useOutlineHandlers(items, activeRow, editing);
  const may = useDesk(mayChange);
  const helpId = useId();
  const chunks = useMemo(
    () =>
      Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
        items.slice(at * CHUNK, (at + 1) * CHUNK),
      ),
    [items],
  );

  // Brings the selected row into view; gives it the focus where the outline has it already.
  const seen = useRef(0);
  const isNew = useRef(true);
  useEffect(() => {
    const arrives = isNew.current;
    isNew.current = false;
    if (activeRow === null || (seen.current === tick && !arrives)) return;
    seen.current = tick;
    const element = tree$.current;
    const row = element?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(activeRow)}"]`);
    if (!(element && row)) return;
    // Whoever came here by a key has lost the focus with what stood here before.
    const isLost = arrives && marks.focusWanted.byKeys && document.activeElement === document.body;
    if (isLost || element.contains(document.activeElement)) row.focus({ preventScroll: true });
    const byPointer = store.getState().selectedIn === "map" && !marks.focusWanted.byKeys;
    if (arrives || !byPointer) row.scrollIntoView({ block: "nearest" });
  }, [tick, activeRow, store, marks]);

  return (
    <>
      <div
        ref={tree$}
        role="tree"
        aria-label="Argument outline"
        aria-describedby={may ? helpId : undefined}
        className="map-outline"
        {...handlers}
      >
        {chunks.map((chunk, at) => (
          <OutlineChunk
            key={chunk[0]?.rowId}
            items={chunk}
            activeRow={activeRow}
            always={chunks.length < 8 || chunk.some((item) => item.rowId === activeRow)}
            editing={editing}
            draft={draftIn(editing, items, at, chunks.length)}
          />
        ))}
      </div>
      {may && (
        <p id={helpId} hidden>
          Enter adds a row, F2 edits the text, Tab lowers and Shift Tab raises, plus, minus,
          ampersand and tilde add a reason, a counterpoint, a linked premise, a doubt. Escape, then
          Tab leaves the outline.
        </p>
      )}
    </>
  );
}

/** The new row, in the chunk before one of whose rows it stands. */
function draftIn(
  editing: OutlineEditing,
  items: readonly OutlineItem[],
  chunk: number,
  chunks: number,
) {
  const { writing } = editing;
  if (writing?.mode !== "add") return null;
  const index = draftIndex(items, writing.draft);
  const own = Math.min(Math.floor(index / CHUNK), chunks - 1);
  if (own !== chunk) return null;
  const from = items.find((item) => item.rowId === writing.draft.from) ?? null;
  return {
    at: index - own * CHUNK,
    row: <DraftRow key="draft" writing={writing} editing={editing} from={from} />,
  };
}

function openRoot(folded: ReadonlySet<string>, roots: readonly string[]): ReadonlySet<string> {
  const [root] = roots;
  if (roots.length !== 1 || root === undefined || !folded.has(root)) return folded;
  return new Set([...folded].filter((key) => key !== root));
}
