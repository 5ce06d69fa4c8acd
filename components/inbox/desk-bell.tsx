"use client";
// The bell in the desk's head: its count comes with the map's own events.
import { useEffect } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { Bell } from "./bell";
import { sendRead } from "./inbox-client";
import { useSuggestionLink } from "./use-suggestion-link";

/** Nothing for a visitor. */
export function DeskBell() {
  const viewer = useDesk((state) => state.viewer);
  return viewer && <ViewersBell />;
}

function ViewersBell() {
  const store = useDeskStore();
  const unread = useDesk((state) => state.unread);
  const mapId = useDesk((state) => state.map.id);
  const setUnread = (count: number) => store.setState({ unread: count });
  useReadThreads();
  useSuggestionLink();
  return <Bell unread={unread} onUnread={setUnread} mapId={mapId} onOpened={goTo} />;
}

/** A thread that is open has been read, however one came to it. */
function useReadThreads(): void {
  const store = useDeskStore();
  const openThreadId = useDesk((state) => state.openThreadId);
  const replies = useDesk((state) =>
    openThreadId === null ? 0 : threadIds(state.graph.annotations, openThreadId).length,
  );
  const hasUnread = useDesk((state) => state.unread > 0);
  useEffect(() => {
    if (openThreadId === null || replies === 0 || !hasUnread) return;
    const { map, graph } = store.getState();
    const annotationIds = threadIds(graph.annotations, openThreadId).slice(-500);
    void sendRead({ mapId: map.id, annotationIds }).then((unread) => {
      if (unread !== null) store.setState({ unread });
    });
  }, [store, openThreadId, replies, hasUnread]);
}

function threadIds(
  annotations: ReadonlyMap<string, { readonly id: string; readonly parentId: string | null }>,
  firstId: string,
): string[] {
  return [...annotations.values()]
    .filter((each) => each.id === firstId || each.parentId === firstId)
    .map((each) => each.id);
}

/** Where one stands there already, the browser says nothing of it: the thread is shown again all the same. */
function goTo(path: string): void {
  const { pathname, hash } = window.location;
  const target = new URL(path, window.location.href);
  if (target.pathname !== pathname || target.hash !== hash) return;
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
