// The keyboard in the text: a cursor that moves by sentence, and keys that annotate what it covers.
import { type RefObject, useMemo, useRef } from "react";
import { kindOfKey } from "@/components/discussion/kind-words";
import type { AnnotationKind } from "@/lib/argument/records";
import { useDeskStore } from "@/lib/client/desk-context";
import { statementsOf } from "@/lib/client/highlights/brief-passages";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import type { TextMap } from "@/lib/client/highlights/text-map";
import {
  cursorRange,
  moveCursor,
  type SentenceCursor,
  sentenceAt,
} from "@/lib/client/selection/sentence-cursor";
import { sentencesOf } from "@/lib/client/selection/sentences";
import type { BriefModel } from "./brief-model";
import { type BuildKind, buildOfKey } from "./build-kinds";
import type { TextPress } from "./text-keys";
import { scrollToRange } from "./use-scroll-to-selection";

interface SentenceKeys {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly textMap: () => TextMap | null;
  readonly model: BriefModel;
  /** Enter: show the bar for what is selected, with the focus in it. */
  readonly onBar: () => void;
  readonly onKind: (kind: AnnotationKind) => void;
  readonly onBuild: (kind: BuildKind) => void;
  readonly onEscape: () => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** What the text's own keys do while the focus is in it. */
export function useSentenceKeys(input: SentenceKeys): (press: TextPress) => void {
  const { model, scroller, textMap } = input;
  const store = useDeskStore();
  const sentences = useMemo(
    () => sentencesOf(model.brief.text, model.blocks, model.brief.language),
    [model.brief, model.blocks],
  );
  const cursor = useRef<{ at: SentenceCursor; range: TextRange } | null>(null);

  const goTo = (next: SentenceCursor | null) => {
    const range = next ? cursorRange(next, sentences) : null;
    if (!next || !range) return;
    cursor.current = { at: next, range };
    const { actions } = store.getState();
    document.getSelection()?.removeAllRanges();
    actions.select({ type: "text", ...range }, "brief");
    const standing = statementsOf(
      model.passages.index.overlapping(range.start, range.end).map((hit) => hit.value),
    );
    actions.hover(standing);
    actions.announce(spoken(model.brief.text.slice(range.start, range.end), standing.length));
    const map = textMap();
    if (scroller.current && map) scrollToRange(scroller.current, map, range, false);
  };

  const move = (by: 1 | -1, extend: boolean) => {
    const { selection } = store.getState();
    const known = cursor.current;
    // From the words on which a statement was just built one goes on to the next ones.
    const isBuilt =
      selection?.type === "statement" &&
      (model.passages.byStatement.get(selection.id) ?? []).some(
        ({ start, end }) => start === known?.range.start && end === known.range.end,
      );
    const holds =
      isBuilt ||
      (selection?.type === "text" &&
        known?.range.start === selection.start &&
        known.range.end === selection.end);
    const from =
      selection?.type === "text"
        ? selection.start
        : firstInView(sentences, scroller.current, textMap());
    goTo(
      moveCursor(
        holds && known ? known.at : null,
        by,
        extend,
        sentences.length,
        sentenceAt(sentences, from),
      ),
    );
  };

  return ({ key, shift }) => {
    const step = STEPS[key];
    const kind = shift ? null : kindOfKey(key);
    const build = shift ? null : buildOfKey(key);
    if (step) move(step, shift);
    else if (key === "Home") goTo({ anchor: 0, head: 0 });
    else if (key === "End") goTo({ anchor: sentences.length - 1, head: sentences.length - 1 });
    else if (key === "Enter") input.onBar();
    else if (key === "Escape") input.onEscape();
    else if (kind) input.onKind(kind);
    else if (build) input.onBuild(build);
  };
}

function spoken(text: string, statements: number): string {
  if (statements === 0) return text;
  return `${text} ${statements === 1 ? "One statement" : `${statements} statements`} in the map.`;
}

/** Offset of the first sentence that is in sight. */
function firstInView(
  sentences: readonly TextRange[],
  scroller: HTMLElement | null,
  map: TextMap | null,
): number {
  if (!scroller || !map) return 0;
  const top = scroller.getBoundingClientRect().top;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sentences[middle];
    const rect = one ? map.rangeOf(one.start, one.end)?.getBoundingClientRect() : undefined;
    if (rect && rect.top < top) low = middle + 1;
    else high = middle;
  }
  return sentences[Math.min(low, sentences.length - 1)]?.start ?? 0;
}
