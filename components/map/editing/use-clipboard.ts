// The browser's own copy, cut and paste, while the focus is on the map and no words are selected. Works on plain http.
import { useEffect } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { noteCopied, outlineOf, pasteText } from "./clipboard";
import { editContext } from "./edit-context";

function isOnMap(): boolean {
  const focused = document.activeElement;
  const selected = document.getSelection();
  return (
    focused !== null &&
    focused.closest("#pane-map") !== null &&
    focused.closest("input, textarea, select, [contenteditable]") === null &&
    (selected === null || selected.isCollapsed)
  );
}

function handleCopy(event: ClipboardEvent, store: DeskStore, isCut: boolean): void {
  if (event.defaultPrevented || !isOnMap()) return;
  const at = editContext(store);
  const text = outlineOf(at);
  if (text === null || !event.clipboardData) return;
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
  noteCopied(at, text, isCut);
}

/** Copying is for everybody who reads; cutting and pasting for those who may change the map. */
export function useClipboard(mayChange: boolean): void {
  const store = useDeskStore();
  const isPast = useDesk((state) => state.past !== null);
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => handleCopy(event, store, false);
    const onCut = (event: ClipboardEvent) => handleCopy(event, store, mayChange && !isPast);
    const onPaste = (event: ClipboardEvent) => {
      if (!mayChange || event.defaultPrevented || !isOnMap()) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() === "") return;
      event.preventDefault();
      pasteText(editContext(store), text);
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCut);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCut);
      document.removeEventListener("paste", onPaste);
    };
  }, [store, mayChange, isPast]);
}
