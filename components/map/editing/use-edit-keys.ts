// Single keys that edit, while the focus is in the map; what the map or the outline used before stays theirs.
import { useEffect } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { takeEarlyKeys } from "@/lib/client/early-keys";
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

/** Listens after the map has; what was pressed before this was fetched is done first. */
export function useEditKeys(active: boolean): void {
  const store = useDeskStore();
  useEffect(() => {
    if (!active) return;
    /** Whether the key was one of editing. */
    function carryOut(event: KeyboardEvent): boolean {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (!isForMap(event.target)) return false;
      const act = actOfKey(event, store);
      const at = act && editContext(store);
      if (!(act && at?.state.selection && act.when(at))) return false;
      act.run(at);
      return true;
    }
    function handleKey(event: KeyboardEvent) {
      if (carryOut(event)) event.preventDefault();
    }
    // One is enough: what follows a key that opens an editor was meant for its field.
    takeEarlyKeys(store.getState().selection).some(carryOut);
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, [active, store]);
}
