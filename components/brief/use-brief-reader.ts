// Joins what the brief pane shows with what one does in it: selecting, choosing, annotating.
import { type HTMLAttributes, type RefObject, useEffect, useMemo, useRef } from "react";
import type { AnnotationKind } from "@/lib/argument/records";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskBrief, DeskState } from "@/lib/client/desk-types";
import type { MarkedRange } from "@/lib/client/highlights/cut-runs";
import { selectedRanges } from "@/lib/client/highlights/group-ranges";
import { mergeRanges, type TextRange } from "@/lib/client/highlights/merge-ranges";
import type { BuildKind } from "./build-kinds";
import type { BuildTarget } from "./build-relations";
import { type About, useAnnotate } from "./use-annotate";
import { type BarState, useBar } from "./use-bar";
import { useBriefHighlights } from "./use-brief-highlights";
import { type BriefModel, useBriefModel } from "./use-brief-model";
import { useBuild } from "./use-build";
import { type PassageChoice, usePassageChoice } from "./use-passage-choice";
import { usePassagePointer } from "./use-passage-pointer";
import { useScrollToSelection } from "./use-scroll-to-selection";
import { useSentenceKeys } from "./use-sentence-keys";
import { useTextSelection } from "./use-text-selection";

export interface BriefReaderState {
  readonly model: BriefModel;
  readonly marked: readonly MarkedRange[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly text: RefObject<HTMLDivElement | null>;
  readonly handlers: HTMLAttributes<HTMLDivElement>;
  readonly bar: BarState;
  readonly choice: PassageChoice;
  readonly onKind: (kind: AnnotationKind, about?: About) => void;
  /** What was selected in the map last. */
  readonly buildOn: () => BuildTarget | null;
  readonly onBuild: (kind: BuildKind) => void;
  readonly onCloseBar: () => void;
  readonly onCloseChoice: () => void;
}

/** Everything the pane needs to paint and to answer. */
export function useBriefReader(brief: DeskBrief): BriefReaderState {
  const store = useDeskStore();
  const { actions } = store.getState();
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const model = useBriefModel(brief);
  const { textMap, spans } = useBriefHighlights(text, model);
  const painted = useMemo(
    () => mergeRanges(model.mapped).map((range) => ({ ...range, className: "mark-mapped" })),
    [model.mapped],
  );
  const bar = useBar(scroller, textMap);
  const choice = usePassageChoice(textMap);
  const onKind = useBegin(model, text, bar.hide);
  const { buildOn, onBuild } = useBuild(text, bar.hide, () =>
    selectedStretch(store.getState(), model),
  );
  useScrollToSelection(scroller, textMap, model);
  useMarksOutOfTabOrder(text, model);
  useTextSelection(text, textMap, brief.text, { onSelect: bar.hear, onClear: bar.clear });

  const pointer = usePassagePointer(textMap, model, (passages) => {
    if (passages.length === 0) return bar.clear();
    bar.hide();
    choice.choose(passages);
  });
  const letGo = () => {
    document.getSelection()?.removeAllRanges();
    text.current?.focus({ preventScroll: true });
  };
  const onKeyDown = useSentenceKeys({
    scroller,
    textMap,
    model,
    onBar: () => {
      const range = selectedStretch(store.getState(), model);
      if (range) bar.show(range, true);
    },
    onKind,
    onBuild,
    onEscape: () => {
      bar.hide();
      letGo();
      actions.hover([]);
      actions.select(null, "brief");
    },
  });

  return {
    model,
    marked: spans ?? painted,
    scroller,
    text,
    handlers: {
      ...pointer,
      onKeyDown,
      onBlur: (event) => {
        if (event.target === event.currentTarget) actions.hover([]);
      },
    },
    bar,
    choice,
    onKind,
    buildOn,
    onBuild,
    onCloseBar: () => {
      // The keyboard's cursor stays where it is; what a hand selected is let go.
      if (bar.bar?.takeFocus) bar.hide();
      else bar.clear();
      letGo();
    },
    onCloseChoice: () => {
      choice.close();
      actions.hover([]);
      text.current?.focus({ preventScroll: true });
    },
  };
}

/** The words that an annotation from here would be about. */
function selectedStretch(
  { selection, graph }: Pick<DeskState, "selection" | "graph">,
  { passages }: BriefModel,
): TextRange | null {
  if (selection?.type === "text") return { start: selection.start, end: selection.end };
  return selectedRanges({ selection, passages, inferences: graph.inferences })[0] ?? null;
}

/** Begins an annotation on what is selected; asks for a selection where there is none. */
function useBegin(model: BriefModel, text: RefObject<HTMLElement | null>, hideBar: () => void) {
  const store = useDeskStore();
  const annotate = useAnnotate(model);
  return (kind: AnnotationKind, about?: About) => {
    const state = store.getState();
    const range = selectedStretch(state, model);
    if (!range) {
      state.actions.announce("Select a sentence first: arrow down goes from sentence to sentence.");
      return;
    }
    const { selection } = state;
    const standing = selection?.type === "statement" ? { statementId: selection.id } : "passage";
    // The bar goes: the composer is to give the focus back to the text.
    text.current?.focus({ preventScroll: true });
    hideBar();
    void annotate(kind, range, about ?? standing);
  };
}

/** With scripts the keyboard walks sentences; forty more tab stops would stand in its way. */
function useMarksOutOfTabOrder(root: RefObject<HTMLElement | null>, model: BriefModel): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new marks come with a new mapping.
  useEffect(() => {
    for (const mark of root.current?.querySelectorAll<HTMLElement>(".passage-mark") ?? []) {
      mark.tabIndex = -1;
    }
  }, [root, model.marksByBlock]);
}
