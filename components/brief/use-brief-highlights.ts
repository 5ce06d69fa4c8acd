// Paints the groups of highlights whenever the desk changes, without rendering React and without touching the text.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskState, Draft } from "@/lib/client/desk-types";
import { layerRanges, type MarkedRange } from "@/lib/client/highlights/cut-runs";
import { groupRanges, type MarkState } from "@/lib/client/highlights/group-ranges";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import {
  clearHighlights,
  HIGHLIGHT_GROUPS,
  type HighlightGroup,
  hasNativeHighlights,
  paintGroup,
} from "@/lib/client/highlights/native-highlights";
import { annotatedPassages } from "@/lib/client/highlights/open-annotations";
import { readTextMap, type TextMap } from "@/lib/client/highlights/text-map";
import type { BriefModel } from "./use-brief-model";

export interface BriefHighlights {
  /** The text's map, read anew after the text was painted anew. */
  readonly textMap: () => TextMap | null;
  /** What a browser without highlights of its own is to paint as spans; null elsewhere. */
  readonly spans: readonly MarkedRange[] | null;
}

/** Keeps the marks of the text under `root` in step with the desk. */
export function useBriefHighlights(
  root: RefObject<HTMLElement | null>,
  model: BriefModel,
): BriefHighlights {
  const store = useDeskStore();
  const map = useRef<TextMap | null>(null);
  const [spans, setSpans] = useState<readonly MarkedRange[] | null>(null);
  const textMap = useCallback(() => {
    if (!map.current && root.current) map.current = readTextMap(root.current);
    return map.current;
  }, [root]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever paints other text nodes makes the map stale.
  useLayoutEffect(() => {
    map.current = null;
  }, [model.blocks, model.mapped, spans]);

  useEffect(() => {
    const native = hasNativeHighlights();
    root.current?.toggleAttribute("data-native", native);
    const painter = native ? nativePainter(textMap) : spanPainter(setSpans);
    const paint = (state: DeskState) => painter(markStateOf(state, model));
    paint(store.getState());
    return store.subscribe((state, before) => {
      if (changesMarks(state, before)) paint(state);
    });
  }, [root, store, model, textMap]);

  useEffect(() => clearHighlights, []);
  return { textMap, spans };
}

function changesMarks(state: DeskState, before: DeskState): boolean {
  return (
    state.selection !== before.selection ||
    state.hovered !== before.hovered ||
    state.coverage !== before.coverage ||
    state.composing !== before.composing ||
    state.graph.annotations !== before.graph.annotations
  );
}

function markStateOf(state: DeskState, model: BriefModel): MarkState {
  const draft = state.composing ? state.drafts[state.composing] : undefined;
  return {
    passages: model.passages,
    uncovered: model.uncovered,
    inferences: state.graph.inferences,
    annotated: annotatedPassages(state.graph.annotations),
    selection: state.selection,
    hovered: state.hovered,
    composing: draft?.range ?? passageOf(state, draft),
    coverage: state.coverage,
  };
}

/** The passage that the open composer writes about. */
function passageOf(state: DeskState, draft: Draft | undefined): TextRange | null {
  const { type, id } = draft?.target ?? {};
  return (type === "passage" && id && state.graph.passages.get(id)) || null;
}

/** Paints only the groups whose ranges differ from what stands painted. */
function nativePainter(textMap: () => TextMap | null): (state: MarkState) => void {
  const painted = new Map<HighlightGroup, string>();
  return (state) => {
    const map = textMap();
    if (!map) return;
    for (const group of HIGHLIGHT_GROUPS) {
      const ranges = groupRanges(group, state);
      const fingerprint = ranges.map((range) => `${range.start}-${range.end}`).join(" ");
      if (painted.get(group) === fingerprint) continue;
      painted.set(group, fingerprint);
      paintGroup(group, ranges, map);
    }
  };
}

/** Spans split the text's nodes, so what the person is selecting by hand right now stays to the browser. */
function spanPainter(
  setSpans: (spans: readonly MarkedRange[]) => void,
): (state: MarkState) => void {
  return (state) => {
    const groups: { className: string; ranges: readonly TextRange[] }[] = HIGHLIGHT_GROUPS.filter(
      (group) => group !== "pending" || document.getSelection()?.isCollapsed !== false,
    ).map((group) => ({ className: `mark-${group}`, ranges: groupRanges(group, state) }));
    setSpans(layerRanges(groups));
  };
}
