"use client";
// The header's way to the history.
import { History } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** A button that opens the history. */
export function HistoryTool() {
  const isOpen = useDesk((state) => state.historyOpen);
  const { setHistoryOpen } = useDeskActions();
  return (
    <IconButton
      name="History"
      aria-haspopup="dialog"
      pressed={isOpen}
      onClick={() => setHistoryOpen(true)}
    >
      <History size={18} aria-hidden />
    </IconButton>
  );
}
