// The bar beside selected words: when it stands, over what, and where those words are in the window.
import { type RefObject, useCallback, useEffect, useState } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { Selection } from "@/lib/client/desk-types";
import type { TextRange } from "@/lib/client/highlights/merge-ranges";
import type { TextMap } from "@/lib/client/highlights/text-map";

export interface Bar {
  readonly range: TextRange;
  /** Opened by the keyboard: the focus goes into it. */
  readonly takeFocus: boolean;
}

export interface BarState {
  readonly bar: Bar | null;
  /** Selects the words and shows the bar for them. */
  readonly show: (range: TextRange, takeFocus: boolean) => void;
  /** Shows the bar for words that a hand selected. */
  readonly hear: (range: TextRange) => void;
  readonly hide: () => void;
  /** Hides the bar and lets the selected words go. */
  readonly clear: () => void;
  readonly measure: () => { readonly range: Range; readonly scroller: HTMLElement } | null;
}

function isSelected(selection: Selection | null, range: TextRange | undefined): boolean {
  return (
    selection?.type === "text" && selection.start === range?.start && selection.end === range.end
  );
}

/** The bar's state; it goes when something else is selected anywhere. */
export function useBar(
  scroller: RefObject<HTMLElement | null>,
  textMap: () => TextMap | null,
): BarState {
  const store = useDeskStore();
  const [bar, setBar] = useState<Bar | null>(null);

  useEffect(
    () =>
      store.subscribe(({ selection }, before) => {
        if (selection === before.selection) return;
        setBar((open) => (isSelected(selection, open?.range) ? open : null));
      }),
    [store],
  );

  const show = useCallback(
    (range: TextRange, takeFocus: boolean) => {
      const { start, end } = range;
      store.getState().actions.select({ type: "text", start, end }, "brief");
      setBar({ range, takeFocus });
    },
    [store],
  );
  const hear = useCallback(
    (range: TextRange) => {
      if (!isSelected(store.getState().selection, range)) show(range, false);
      else setBar((open) => open ?? { range, takeFocus: false });
    },
    [store, show],
  );
  const hide = useCallback(() => setBar(null), []);
  const clear = useCallback(() => {
    setBar(null);
    const { selection, actions } = store.getState();
    if (selection?.type === "text") actions.select(null, "brief");
  }, [store]);
  const measure = useCallback(() => {
    const { selection } = store.getState();
    if (selection?.type !== "text" || !scroller.current) return null;
    const range = textMap()?.rangeOf(selection.start, selection.end);
    return range ? { range, scroller: scroller.current } : null;
  }, [store, scroller, textMap]);
  return { bar, show, hear, hide, clear, measure };
}
