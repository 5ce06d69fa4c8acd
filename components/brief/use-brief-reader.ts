// Joins what one does in the brief: selecting, choosing, annotating, building.
import { type RefObject, useMemo } from "react";
import type { AnnotationKind } from "@/lib/argument/records";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskState } from "@/lib/client/desk-types";
import { selectedRanges } from "@/lib/client/highlights/group-ranges";
import { indexPassages } from "@/lib/client/highlights/indexed-passages";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import type { BriefModel } from "./brief-model";
import type { BuildKind } from "./build-kinds";
import type { BuildTarget } from "./build-relations";
import type { TextPress } from "./text-keys";
import { type About, useAnnotate } from "./use-annotate";
import { type BarState, useBar } from "./use-bar";
import { type MarkSpans, useBriefHighlights } from "./use-brief-highlights";
import type { BriefPicture } from "./use-brief-picture";
import { useBuild } from "./use-build";
import { type PassageChoice, usePassageChoice } from "./use-passage-choice";
import { type PointerHandlers, usePassagePointer } from "./use-passage-pointer";
import { useScrollToSelection } from "./use-scroll-to-selection";
import { useSentenceKeys } from "./use-sentence-keys";
import { useTextSelection } from "./use-text-selection";

export interface BriefReaderInput {
  readonly picture: BriefPicture;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly text: RefObject<HTMLDivElement | null>;
  /** What a browser without highlights of its own has painted as spans. */
  readonly spans: MarkSpans;
  readonly onSpans: (spans: MarkSpans) => void;
}

/** What the pane asks of the reader; it waits for it with what comes before. */
export interface BriefReaderPart extends PointerHandlers {
  readonly onPress: (press: TextPress) => void;
}

export interface BriefReaderState {
  readonly model: BriefModel;
  readonly part: BriefReaderPart;
  readonly bar: BarState;
  readonly choice: PassageChoice;
  readonly onKind: (kind: AnnotationKind, about?: About) => void;
  /** What was selected in the map last. */
  readonly buildOn: () => BuildTarget | null;
  readonly onBuild: (kind: BuildKind) => void;
  readonly onCloseBar: () => void;
  readonly onCloseChoice: () => void;
}

/** Everything the pane needs to answer. */
export function useBriefReader(input: BriefReaderInput): BriefReaderState {
  const { picture, scroller, text, spans, onSpans } = input;
  const store = useDeskStore();
  const { actions } = store.getState();
  const passages = useMemo(() => indexPassages(picture.passages), [picture.passages]);
  const model = useMemo(() => ({ ...picture, passages }), [picture, passages]);
  const textMap = useBriefHighlights(text, { model, spans, onSpans });
  const bar = useBar(scroller, textMap);
  const choice = usePassageChoice(textMap);
  const onKind = useBegin(model, text, bar.hide);
  const { buildOn, onBuild } = useBuild(text, bar.hide, () =>
    selectedStretch(store.getState(), model),
  );
  useScrollToSelection(scroller, textMap, model);
  useTextSelection(text, textMap, picture.brief.text, { onSelect: bar.hear, onClear: bar.clear });

  const pointer = usePassagePointer(textMap, model, (passages) => {
    if (passages.length === 0) return bar.clear();
    bar.hide();
    choice.choose(passages);
  });
  const letGo = () => {
    document.getSelection()?.removeAllRanges();
    text.current?.focus({ preventScroll: true });
  };
  const onPress = useSentenceKeys({
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
    part: { ...pointer, onPress },
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
