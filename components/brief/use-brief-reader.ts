// Joins what the brief pane shows with what one does in it: selecting, choosing, annotating.
import {
  type HTMLAttributes,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { AnnotationKind, Id, Passage } from "@/lib/argument/records";
import { useDeskStore } from "@/lib/client/desk-context";
import { statementsOf } from "@/lib/client/highlights/brief-passages";
import type { MarkedRange } from "@/lib/client/highlights/cut-runs";
import { selectedRanges } from "@/lib/client/highlights/group-ranges";
import { mergeRanges, type TextRange } from "@/lib/client/highlights/merge-ranges";
import type { BriefDocument } from "@/lib/contract/map-document";
import { type About, useAnnotate } from "./use-annotate";
import { useBriefHighlights } from "./use-brief-highlights";
import { type BriefModel, useBriefModel } from "./use-brief-model";
import { usePassagePointer } from "./use-passage-pointer";
import { useScrollToSelection } from "./use-scroll-to-selection";
import { useSentenceKeys } from "./use-sentence-keys";
import { useTextSelection } from "./use-text-selection";

interface Bar {
  readonly range: TextRange;
  readonly takeFocus: boolean;
}

export interface BriefReaderState {
  readonly model: BriefModel;
  readonly marked: readonly MarkedRange[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly text: RefObject<HTMLDivElement | null>;
  readonly handlers: HTMLAttributes<HTMLDivElement>;
  readonly bar: Bar | null;
  readonly measure: () => { readonly range: Range; readonly scroller: HTMLElement } | null;
  readonly onKind: (kind: AnnotationKind, about: About) => void;
  readonly onCloseBar: () => void;
  readonly choice: readonly Passage[] | null;
  readonly choiceRectangle: () => DOMRect;
  readonly onStatement: (id: Id) => void;
  readonly onAnnotate: (passage: Passage) => void;
  readonly onCloseChoice: () => void;
}

/** Everything the pane needs to paint and to answer. */
export function useBriefReader(brief: BriefDocument): BriefReaderState {
  const store = useDeskStore();
  const { actions } = store.getState();
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const model = useBriefModel(brief);
  const { textMap, spans } = useBriefHighlights(text, model);
  const [bar, setBar] = useState<Bar | null>(null);
  const [choice, setChoice] = useState<readonly Passage[] | null>(null);
  const annotate = useAnnotate(model);
  useScrollToSelection(scroller, textMap, model);
  useMarksOutOfTabOrder(text, model);
  useBarFollowsSelection(setBar);

  const painted = useMemo(
    () => mergeRanges(model.mapped).map((range) => ({ ...range, className: "mark-mapped" })),
    [model.mapped],
  );
  const showBar = useCallback(
    (range: TextRange, takeFocus: boolean) => {
      actions.select({ type: "text", start: range.start, end: range.end }, "brief");
      setBar({ range, takeFocus });
    },
    [actions],
  );
  const hearSelection = useCallback(
    (range: TextRange) => {
      const { selection } = store.getState();
      const same =
        selection?.type === "text" &&
        selection.start === range.start &&
        selection.end === range.end;
      if (!same) showBar(range, false);
      else setBar((open) => open ?? { range, takeFocus: false });
    },
    [store, showBar],
  );
  const clear = useCallback(() => {
    setBar(null);
    if (store.getState().selection?.type === "text") actions.select(null, "brief");
  }, [store, actions]);
  useTextSelection(text, textMap, brief.text, { onSelect: hearSelection, onClear: clear });

  const chooseStatement = (id: Id) => {
    setChoice(null);
    actions.selectStatement(id, "brief");
    if (isPhone()) actions.setPhoneTab("map");
  };
  const choose = (passages: readonly Passage[]) => {
    if (passages.length === 0) return clear();
    setBar(null);
    const statements = statementsOf(passages);
    const [only] = statements;
    if (!only && passages[0]) actions.select({ type: "passage", id: passages[0].id }, "brief");
    else if (only && statements.length === 1 && !isPhone()) actions.selectStatement(only, "brief");
    else setChoice(passages);
  };
  const pointer = usePassagePointer(textMap, model, choose);

  const selectedStretch = (): TextRange | null => {
    const { selection, graph } = store.getState();
    if (selection?.type === "text") return { start: selection.start, end: selection.end };
    return (
      selectedRanges({ selection, passages: model.passages, inferences: graph.inferences })[0] ??
      null
    );
  };
  const begin = (kind: AnnotationKind, about?: About) => {
    const { selection } = store.getState();
    const range = selectedStretch();
    if (!range) {
      actions.announce("Select a sentence first: arrow down goes from sentence to sentence.");
      return;
    }
    const statementId = selection?.type === "statement" ? selection.id : null;
    // The bar goes: the composer is to give the focus back to the text.
    text.current?.focus({ preventScroll: true });
    setBar(null);
    void annotate(kind, range, about ?? (statementId ? { statementId } : "passage"));
  };
  const onKeyDown = useSentenceKeys({
    scroller,
    textMap,
    model,
    onBar: () => {
      const range = selectedStretch();
      if (range) showBar(range, true);
    },
    onKind: begin,
    onEscape: () => {
      setBar(null);
      document.getSelection()?.removeAllRanges();
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
    measure: useCallback(() => {
      const { selection } = store.getState();
      if (selection?.type !== "text" || !scroller.current) return null;
      const range = textMap()?.rangeOf(selection.start, selection.end);
      return range ? { range, scroller: scroller.current } : null;
    }, [store, textMap]),
    onKind: begin,
    onCloseBar: () => {
      // The keyboard's cursor stays where it is; what a hand selected is let go.
      if (bar?.takeFocus) setBar(null);
      else clear();
      document.getSelection()?.removeAllRanges();
      text.current?.focus({ preventScroll: true });
    },
    choice,
    choiceRectangle: () => {
      const first = choice?.[0];
      const range = first ? textMap()?.rangeOf(first.start, first.end) : null;
      return range?.getBoundingClientRect() ?? new DOMRect();
    },
    onStatement: chooseStatement,
    onAnnotate: (passage) => {
      setChoice(null);
      showBar({ start: passage.start, end: passage.end }, true);
    },
    onCloseChoice: () => {
      setChoice(null);
      actions.hover([]);
      text.current?.focus({ preventScroll: true });
    },
  };
}

/** The desk's own breakpoint: below it the panes are tabs. */
function isPhone(): boolean {
  return matchMedia("(max-width: 767.98px)").matches;
}

/** With scripts the keyboard walks sentences; forty more tab stops would stand in its way. */
function useMarksOutOfTabOrder(root: RefObject<HTMLElement | null>, model: BriefModel): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new marks come with a new mapping.
  useEffect(() => {
    for (const mark of root.current?.querySelectorAll<HTMLElement>(".passage-mark") ?? [])
      mark.tabIndex = -1;
  }, [root, model.marksByBlock]);
}

/** The bar goes when something else is selected anywhere. */
function useBarFollowsSelection(setBar: (change: (bar: Bar | null) => Bar | null) => void): void {
  const store = useDeskStore();
  useEffect(
    () =>
      store.subscribe(({ selection }, before) => {
        if (selection === before.selection) return;
        setBar((bar) => {
          const stays =
            selection?.type === "text" &&
            bar?.range.start === selection.start &&
            bar.range.end === selection.end;
          return stays ? bar : null;
        });
      }),
    [store, setBar],
  );
}
