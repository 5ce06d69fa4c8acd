// Keys of the whole desk: the palette and the help sheet anywhere, single keys only from the map or the brief.
import { useCallback, useEffect, useMemo, useState } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { keepEarlyKey } from "@/lib/client/early-keys";
import { ahead } from "@/lib/client/late";

const loadCommands = ahead(() => import("./desk-commands"));

export interface Overlays {
  readonly palette: boolean;
  readonly help: boolean;
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  readonly close: () => void;
}

/** Single keys of commands; the commands themselves are fetched when one is pressed. */
export const COMMAND_KEYS: ReadonlySet<string> = new Set(["n", "p", "/", "f", "o", "a"]);

async function runCommand(key: string, store: DeskStore): Promise<void> {
  const { DESK_COMMANDS } = await loadCommands();
  const command = DESK_COMMANDS.find((each) => each.keys === key);
  if (command && (command.when?.(store) ?? true)) command.run(store);
}

/** Whether typing here means text, so that a key is not a command. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=dialog]") !== null)
  );
}

function isInReadingPane(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("#pane-map, #pane-brief") !== null;
}

function wishWithCtrl(event: KeyboardEvent): "palette" | "undo" | "redo" | null {
  const key = event.key.toLowerCase();
  if (key === "k") return "palette";
  // In a text field these keys are the field's own.
  if (isTyping(event.target)) return null;
  if (key === "y" && event.ctrlKey) return "redo";
  return key === "z" ? (event.shiftKey ? "redo" : "undo") : null;
}

/** What a key asks of the desk; null where it is not for the desk. */
function wishOf(
  event: KeyboardEvent,
  store: DeskStore,
): "palette" | "help" | "deselect" | "command" | "undo" | "redo" | null {
  if (event.defaultPrevented || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return wishWithCtrl(event);
  if (isTyping(event.target)) return null;
  const { selection, singleKeys } = store.getState();
  if (event.key === "Escape") return selection ? "deselect" : null;
  if (!singleKeys || !isInReadingPane(event.target)) return null;
  if (event.key === "?") return "help";
  return COMMAND_KEYS.has(event.key) ? "command" : null;
}

/** Listens for the desk's keys; a pane that used the key before stops it by preventing its default. */
export function useDeskKeys(): Overlays {
  const store = useDeskStore();
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const close = useCallback(() => setOpen(null), []);

  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const wish = wishOf(event, store);
      if (wish === null) {
        keepEarlyKey(event, store.getState().selection);
        return;
      }
      event.preventDefault();
      if (wish === "palette" || wish === "help") setOpen(wish);
      else if (wish === "undo" || wish === "redo") void store.getState().actions[wish]();
      else if (wish === "deselect") store.getState().actions.select(null, "link");
      else void runCommand(event.key, store);
    }
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, [store]);

  return useMemo(
    () => ({
      palette: open === "palette",
      help: open === "help",
      openPalette: () => setOpen("palette"),
      openHelp: () => setOpen("help"),
      close,
    }),
    [open, close],
  );
}
