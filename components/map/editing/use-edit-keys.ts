// Single keys that edit, while the focus is in the map; what the map or the outline used before stays theirs.
import { useEffect } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { EDIT_ACTS, type EditAct } from "./edit-acts";
import { editContext } from "./edit-context";

function isForMap(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("#pane-map") !== null &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") ===
      null
  );
}

/** The act of a key; Backspace deletes as Delete does. Deleting is no letter: it acts with single keys off too. */
function actOfKey(event: KeyboardEvent, store: DeskStore): EditAct | null {
  const key = event.key === "Backspace" ? "Delete" : event.key;
  if (key !== "Delete" && !store.getState().singleKeys) return null;
  return EDIT_ACTS.find((act) => act.key === key) ?? null;
}

/** Listens after the map has. */
export function useEditKeys(active: boolean): void {
  const store = useDeskStore();
  useEffect(() => {
    if (!active) return;
    function handleKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isForMap(event.target)) return;
      const act = actOfKey(event, store);
      const at = act && editContext(store);
      if (!(act && at?.state.selection && act.when(at))) return;
      event.preventDefault();
      act.run(at);
    }
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, [active, store]);
}
