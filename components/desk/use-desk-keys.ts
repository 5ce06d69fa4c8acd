// Keys of the whole desk: the palette and the help sheet anywhere, single keys only from the map or the brief.
import { useCallback, useEffect, useMemo, useState } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import { DESK_COMMANDS } from "./desk-commands";

export interface Overlays {
  readonly palette: boolean;
  readonly help: boolean;
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  readonly close: () => void;
}

const COMMANDS_BY_KEY = new Map(
  DESK_COMMANDS.flatMap((command) => (command.keys ? [[command.keys, command] as const] : [])),
);

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

/** Listens for the desk's keys; a pane that used the key before stops it by preventing its default. */
export function useDeskKeys(): Overlays {
  const store = useDeskStore();
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const close = useCallback(() => setOpen(null), []);

  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const modified = event.ctrlKey || event.metaKey;
      if (modified && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setOpen("palette");
        return;
      }
      if (modified || event.altKey || isTyping(event.target)) return;
      if (event.key === "Escape") {
        store.getState().actions.select(null, "link");
        return;
      }
      if (!store.getState().singleKeys || !isInReadingPane(event.target)) return;
      const command = COMMANDS_BY_KEY.get(event.key);
      if (event.key === "?") setOpen("help");
      else if (command && (command.when?.(store) ?? true)) command.run(store);
      else return;
      event.preventDefault();
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
