// Which clicks are the text's own; what they do is fetched after the first picture.
import type { MouseEvent } from "react";
import type { Id } from "@/lib/argument/records";

/** On the numbered mark of a passage, or somewhere in the words. */
export type TextClick = { readonly passageId: Id } | { readonly x: number; readonly y: number };

/** The click where it is the text's; null on links, with a modifier on a mark, and where a selection ends. */
export function textClick(event: MouseEvent<HTMLElement>): TextClick | null {
  const link = (event.target as Element).closest("a");
  const passageId = link?.dataset.passage;
  if (passageId) {
    return event.metaKey || event.ctrlKey || event.shiftKey ? null : { passageId };
  }
  if (link || document.getSelection()?.isCollapsed === false) return null;
  return { x: event.clientX, y: event.clientY };
}
