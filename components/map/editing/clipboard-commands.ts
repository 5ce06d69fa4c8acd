// Copy, cut and paste from menus and the palette, where no key of the browser's own does it.
import { copyText } from "@/components/discussion/copy-text";
import { noteCopied, outlineOf, pasteText } from "./clipboard";
import type { EditContext } from "./edit-context";

/** Copies the chosen branches as an outline that also reads well in an e-mail. */
export function copyBranch(at: EditContext): void {
  void copy(at, false);
}

/** Copies, and remembers what moves when it is pasted on this map. */
export function cutBranch(at: EditContext): void {
  void copy(at, true);
}

async function copy(at: EditContext, isCut: boolean): Promise<void> {
  const text = outlineOf(at);
  if (text === null) return;
  if (await copyText(text)) noteCopied(at, text, isCut);
  else
    at.actions.notify("Your browser did not let the map copy. Press Ctrl C with the focus on it.");
}

/** Reads the clipboard where the browser allows it; else the dialog asks for the text. */
export function pasteFromMenu(at: EditContext): void {
  const reading = navigator.clipboard?.readText?.();
  const ask = () => pasteText(at, "");
  if (reading) void reading.then((text) => pasteText(at, text), ask);
  else ask();
}
