"use client";
// The header's way to the history.
import { History } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** A button that opens the history. */
export function HistoryTool() {
  const isOpen = useDesk((state) => state.historyOpen);
  // On a phone it stands in the map's menu, which a visitor does not have.
  const inMenu = useDesk((state) => state.viewer !== null);
  const { setHistoryOpen } = useDeskActions();
  return (
    <IconButton
      name="History"
      aria-haspopup="dialog"
      pressed={isOpen}
      className={inMenu ? "max-sm:hidden" : ""}
      onClick={() => setHistoryOpen(true)}
    >
      <History size={18} aria-hidden />
    </IconButton>
  );
}
