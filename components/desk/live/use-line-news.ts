// What becomes of the line and of what waits, said politely; what must be decided opens by itself where nobody writes.
import { useEffect, useRef, useState } from "react";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

export type Asked = "conflicts" | "failed" | null;

/** Whether somebody writes or is in a dialog, so that nothing may open over it. */
function isBusy(): boolean {
  const active = document.activeElement;
  return (
    active instanceof HTMLElement &&
    (active.isContentEditable || active.closest("input, textarea, [role=dialog]") !== null)
  );
}

/** Which dialog is open, and the way to open one. */
export function useLineNews(): { readonly asked: Asked; readonly ask: (what: Asked) => void } {
  const line = useDesk((state) => state.line);
  const conflicts = useDesk((state) => state.conflicts.length);
  const failed = useDesk((state) => state.failed.length);
  const { announce } = useDeskActions();
  const [asked, ask] = useState<Asked>(null);
  const [isNew, setIsNew] = useState(false);
  const before = useRef({ line, conflicts, failed });
  useEffect(() => {
    const was = before.current;
    before.current = { line, conflicts, failed };
    if (was.line === "live" && line === "offline") {
      announce("The connection is gone. What you do is kept on this device.");
    } else if (was.line === "offline" && line === "live") announce("The connection is back.");
    if (conflicts > was.conflicts) {
      announce("Somebody changed the same words as you. Both versions are kept: choose one.");
      setIsNew(true);
    } else if (failed > was.failed) {
      announce("A change could not be saved. Its words are kept.");
    }
  }, [line, conflicts, failed, announce]);
  // The editor that the words came from closes first.
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => {
      setIsNew(false);
      if (!isBusy()) ask("conflicts");
    }, 400);
    return () => clearTimeout(timer);
  }, [isNew]);
  return { asked, ask };
}
