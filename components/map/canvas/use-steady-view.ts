"use client";
// Keeps the view steady: a card that was toggled stays where it is, and what others select comes into view.
import { useEffect, useLayoutEffect, useRef } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import type { DeskState } from "@/lib/client/desk-types";
import type { Box, Layout } from "@/lib/layout/types";
import { useMarks } from "../map-marks";
import type { PaneSize } from "../use-pane-size";
import { type Area, type Camera, keepOnScreen, openingCamera, panToShow, worldIn } from "./camera";
import type { LiveCamera } from "./use-camera";

interface SteadyView {
  readonly layout: Layout;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly size: PaneSize;
  readonly live: LiveCamera;
  readonly moveTo: (camera: Camera, gently: boolean) => void;
}

interface Drawn {
  readonly kind: Layout["kind"];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly folded: ReadonlySet<string>;
  readonly focusKey: string | null;
}

/** Follows layouts and selections. */
export function useSteadyView({ layout, boxes, size, live, moveTo }: SteadyView): void {
  const store = useDeskStore();
  const { focusWanted } = useMarks();
  const tick = useDesk((state) => state.selectionTick);
  const drawn = useRef<Drawn | null>(null);
  useLayoutEffect(() => {
    const before = drawn.current;
    const { folded, focusKey } = store.getState();
    drawn.current = { kind: layout.kind, boxes, folded, focusKey };
    if (!before || before.boxes === boxes) return;
    if (before.kind !== layout.kind || before.focusKey !== focusKey) {
      moveTo(openingCamera(layout, size), false);
      return;
    }
    const window = worldIn(live.current, size);
    const key =
      toggled(before.folded, folded) ??
      selectedCard(store.getState(), before.boxes, window) ??
      topmost(before.boxes, boxes, window);
    const from = key === null ? undefined : before.boxes.get(key);
    const to = key === null ? undefined : boxes.get(key);
    if (from && to && (from.x !== to.x || from.y !== to.y)) {
      moveTo(keepOnScreen(live.current, from, to), false);
    }
  }, [layout, boxes, size, live, moveTo, store]);

  const seen = useRef(0);
  const isNew = useRef(true);
  useEffect(() => {
    const arrives = isNew.current;
    isNew.current = false;
    if (seen.current === tick) return;
    seen.current = tick;
    const state = store.getState();
    if (!arrives && state.selectedIn === "map" && !focusWanted.byKeys) return;
    const area = areaOfSelection(state, layout, boxes);
    if (!area) return;
    const next = panToShow(live.current, size, area);
    if (next.x !== live.current.x || next.y !== live.current.y) moveTo(next, !arrives);
  }, [tick, layout, boxes, size, live, moveTo, store, focusWanted]);
}

/** The one fold that changed, or null where none or several did. */
function toggled(before: ReadonlySet<string>, after: ReadonlySet<string>): string | null {
  const changed = [...before].filter((key) => !after.has(key));
  for (const key of after) if (!before.has(key)) changed.push(key);
  return changed.length === 1 ? (changed[0] ?? null) : null;
}

/** The selected card where it was in the window: what one is at stays, whatever happens around it. */
function selectedCard(
  { selection }: DeskState,
  before: ReadonlyMap<string, Box>,
  window: Area,
): string | null {
  const box = selection?.type === "statement" ? before.get(selection.placeKey) : undefined;
  return box && box.y >= window.y && box.y <= window.y + window.height ? box.key : null;
}

/** The highest card in the window that stands in both drawings. */
function topmost(
  before: ReadonlyMap<string, Box>,
  after: ReadonlyMap<string, Box>,
  window: Area,
): string | null {
  let found: Box | null = null;
  for (const box of before.values()) {
    if (box.y < window.y || box.y > window.y + window.height || !after.has(box.key)) continue;
    if (found === null || box.y < found.y) found = box;
  }
  return found?.key ?? null;
}

function areaOfSelection(
  state: ReturnType<ReturnType<typeof useDeskStore>["getState"]>,
  layout: Layout,
  boxes: ReadonlyMap<string, Box>,
): Area | null {
  const { selection } = state;
  if (selection?.type === "statement") return boxes.get(selection.placeKey) ?? null;
  if (selection?.type !== "inference") return null;
  const wire = layout.wires.find((each) => each.inferenceId === selection.id);
  return wire ? { x: wire.joint.x - 12, y: wire.joint.y - 12, width: 24, height: 24 } : null;
}
