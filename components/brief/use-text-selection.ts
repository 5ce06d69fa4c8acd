// Hears what is selected in the text by mouse, by finger or by the browser's own caret.
import { type RefObject, useEffect } from "react";
import { type TextRange, trimRange } from "@/lib/client/highlights/merge-ranges";
import type { TextMap } from "@/lib/client/highlights/text-map";

/** A finger drags the handles for a while; the selection counts once they rest. */
const REST_MS = 250;

interface Heard {
  /** A stretch without white space at its ends. */
  readonly onSelect: (range: TextRange) => void;
  /** What was selected by hand in the text is so no more. */
  readonly onClear: () => void;
}

/** What is selected of the text under `root`: a range, nothing, or a selection that lies elsewhere. */
function readSelection(
  root: HTMLElement,
  map: TextMap,
  text: string,
): TextRange | "none" | "elsewhere" {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return "elsewhere";
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return "elsewhere";
  if (selection.isCollapsed) return root.contains(range.startContainer) ? "none" : "elsewhere";
  const startsInside = root.contains(range.startContainer);
  const endsInside = root.contains(range.endContainer);
  const start = startsInside ? map.offsetAt(range.startContainer, range.startOffset, "start") : 0;
  const end = endsInside ? map.offsetAt(range.endContainer, range.endOffset, "end") : text.length;
  if (start === null || end === null || end <= start) return "none";
  return trimRange(text, { start, end }) ?? "none";
}

/** Listens for selections; while a mouse button is down the selection is still being made. */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  textMap: () => TextMap | null,
  text: string,
  { onSelect, onClear }: Heard,
): void {
  useEffect(() => {
    let pressed = false;
    let held = false;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      const map = textMap();
      if (!root.current || !map || pressed) return;
      const heard = readSelection(root.current, map, text);
      if (heard === "elsewhere") return;
      if (heard !== "none") onSelect(heard);
      else if (held) onClear();
      held = heard !== "none";
    };
    const hearWhenAtRest = () => {
      clearTimeout(resting);
      resting = setTimeout(hear, REST_MS);
    };
    const press = (event: PointerEvent) => {
      pressed = event.pointerType === "mouse";
    };
    const release = () => {
      if (!pressed) return;
      pressed = false;
      clearTimeout(resting);
      requestAnimationFrame(hear);
    };
    // What was selected before this listened.
    if (document.getSelection()?.isCollapsed === false) hearWhenAtRest();
    document.addEventListener("selectionchange", hearWhenAtRest);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    return () => {
      clearTimeout(resting);
      document.removeEventListener("selectionchange", hearWhenAtRest);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
    };
  }, [root, textMap, text, onSelect, onClear]);
}
