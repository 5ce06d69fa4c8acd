// The clipboard of the map.
import type { EditContext } from "./edit-context";

/** Pastes a text under what is selected. */
export function pasteText({ actions }: EditContext, text: string): void {
  actions.openDialog({ type: "paste", text, target: null });
}
