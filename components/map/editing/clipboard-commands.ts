// Copy, cut and paste from menus and the palette: the browser's own events do the work, as they do for the keys.
import { pasteText } from "./clipboard";
import type { EditContext } from "./edit-context";

/** Copies the chosen branches as an outline that also reads well in an e-mail. */
export function copyBranch({ actions }: EditContext): void {
  // Deprecated, but the one way that also works on plain http.
  if (!document.execCommand("copy"))
    actions.announce(
      "Your browser did not let the map copy. Press Ctrl C with the focus on the map.",
    );
}

/** Copies, and remembers what moves when it is pasted on this map. */
export function cutBranch({ actions }: EditContext): void {
  if (!document.execCommand("cut"))
    actions.announce(
      "Your browser did not let the map cut. Press Ctrl X with the focus on the map.",
    );
}

/** Reads the clipboard where the browser allows it; else the dialog asks for the text. */
export function pasteFromMenu(at: EditContext): void {
  const reading = navigator.clipboard?.readText?.();
  if (!reading) {
    pasteText(at, "");
    return;
  }
  void reading.then(
    (text) => pasteText(at, text),
    () => pasteText(at, ""),
  );
}
