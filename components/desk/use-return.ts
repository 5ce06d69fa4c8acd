// Coming back to the desk: drafts return after a reload or a sign-up, and the map is read again when the window is.
import { useEffect } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import { loadDrafts } from "@/lib/client/drafts";

/** Restores the drafts once, and refreshes what others did whenever the window gets the focus again. */
export function useReturn(): void {
  const store = useDeskStore();
  useEffect(() => {
    const { map, viewer } = store.getState();
    const { drafts, composing } = loadDrafts(map.id, viewer?.id ?? null);
    const writing = composing ? ({ discussionOpen: true, phoneTab: "discussion" } as const) : {};
    store.setState({ drafts, composing, ...writing });
    const refresh = () => {
      const { line, actions } = store.getState();
      // A line that is live has told all that happened.
      if (document.visibilityState === "visible" && line !== "live") void actions.refresh();
    };
    document.addEventListener("visibilitychange", refresh);
    return () => document.removeEventListener("visibilitychange", refresh);
  }, [store]);
}
