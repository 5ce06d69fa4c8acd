// Follows the inbox's links to suggestions (`#g-…`): they stand in a sheet at the side of the desk.
import { useEffect } from "react";
import { useDeskActions } from "@/lib/client/desk-context";

const LINK = /^#g-[A-Za-z0-9_-]{8,64}$/;

/** Opens the sheet once and at every change of the address that asks for it. */
export function useSuggestionLink(): void {
  const { openSheet } = useDeskActions();
  useEffect(() => {
    const follow = () => {
      if (LINK.test(window.location.hash)) openSheet({ type: "suggestions", statementId: null });
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [openSheet]);
}
