// Paints the groups of highlights whenever the desk changes, without rendering React and without touching the text.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskState, Draft } from "@/lib/client/desk-types";
import type { MarkedRange } from "@/lib/client/highlights/cut-runs";
import { groupRanges, type MarkState } from "@/lib/client/highlights/group-ranges";
import { layerRanges } from "@/lib/client/highlights/layer-ranges";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import {
  clearHighlights,
  HIGHLIGHT_GROUPS,
  type HighlightGroup,
  hasNativeHighlights,
  paintGroup,
} from "@/lib/client/highlights/native-highlights";
import { readTextMap, type TextMap } from "@/lib/client/highlights/text-map";
import type { BriefModel } from "./brief-model";

/** What a browser without highlights of its own is to paint as spans; null elsewhere. */
export type MarkSpans = readonly MarkedRange[] | null;

interface Marking {
  readonly model: BriefModel;
  /** The spans that stand painted. */
  readonly spans: MarkSpans;
  readonly onSpans: (spans: readonly MarkedRange[]) => void;
}

/** Keeps the marks of the text under `root` in step with the desk; gives the text's map, read anew after the text was painted anew. */
export function useBriefHighlights(
  root: RefObject<HTMLElement | null>,
  { model, spans, onSpans }: Marking,
): () => TextMap | null {
  const store = useDeskStore();
  const map = useRef<TextMap | null>(null);
  const painted = useRef(new Map<HighlightGroup, readonly TextRange[]>());
  const textMap = useCallback(() => {
    if (!map.current && root.current) map.current = readTextMap(root.current);
    return map.current;
  }, [root]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever paints other text nodes makes the map stale.
  useLayoutEffect(() => {
    map.current = null;
    painted.current.clear();
  }, [model.blocks, model.mapped, spans]);

  useEffect(() => {
    const native = hasNativeHighlights();
    root.current?.toggleAttribute("data-native", native);
    const cover = native ? nativePainter(textMap, painted.current) : spanPainter(onSpans);
    const paint = (state: DeskState, groups: readonly HighlightGroup[]) =>
      cover(groups, (group) => groupRanges(group, markStateOf(state, model)));
    paint(store.getState(), HIGHLIGHT_GROUPS);
    return store.subscribe((state, before) => {
      const groups = groupsTouched(state, before);
      if (groups.length > 0) paint(state, groups);
    });
  }, [root, store, model, textMap, onSpans]);

  useEffect(
    () => () => {
      painted.current.clear();
      clearHighlights();
    },
    [],
  );
  return textMap;
}

/** Which groups a change of the desk can touch; annotations come with the model. */
function groupsTouched(state: DeskState, before: DeskState): HighlightGroup[] {
  const groups: HighlightGroup[] = [];
  if (state.coverage !== before.coverage) groups.push("mapped", "covered", "uncovered");
  if (state.selection !== before.selection) groups.push("selected");
  const pending = state.selection !== before.selection || state.composing !== before.composing;
  if (pending) groups.push("pending");
  if (pending || state.hovered !== before.hovered) groups.push("hovered");
  return groups;
}

function markStateOf(state: DeskState, model: BriefModel): MarkState {
  const draft = state.composing ? state.drafts[state.composing] : undefined;
  return {
    passages: model.passages,
    uncovered: model.uncovered,
    inferences: state.graph.inferences,
    annotated: model.annotated,
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

type Cover = (
  groups: readonly HighlightGroup[],
  rangesOf: (group: HighlightGroup) => readonly TextRange[],
) => void;

/** Paints only the groups whose ranges differ from what stands painted. */
function nativePainter(
  textMap: () => TextMap | null,
  painted: Map<HighlightGroup, readonly TextRange[]>,
): Cover {
  return (groups, rangesOf) => {
    const map = textMap();
    if (!map) return;
    for (const group of groups) {
      const ranges = rangesOf(group);
      if (sameRanges(painted.get(group) ?? [], ranges)) continue;
      painted.set(group, ranges);
      paintGroup(group, ranges, map);
    }
  };
}

function sameRanges(a: readonly TextRange[], b: readonly TextRange[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, i) => range.start === b[i]?.start && range.end === b[i]?.end)
  );
}

/** Spans split the text's nodes, so what the person is selecting by hand right now stays to the browser. */
function spanPainter(onSpans: (spans: readonly MarkedRange[]) => void): Cover {
  const known = new Map<HighlightGroup, readonly TextRange[]>();
  return (groups, rangesOf) => {
    for (const group of groups) known.set(group, rangesOf(group));
    if (document.getSelection()?.isCollapsed === false) known.delete("pending");
    onSpans(
      layerRanges([...known].map(([group, ranges]) => ({ className: `mark-${group}`, ranges }))),
    );
  };
}
