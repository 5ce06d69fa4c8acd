"use client";
// The bell on pages without a map: its count comes over a small stream of its own, while somebody looks.
import { useEffect, useState } from "react";
import type { InboxEvent } from "@/lib/contract/live-events";
import { Bell } from "./bell";

/** For signed-in people alone. */
export function SiteBell() {
  const [unread, setUnread] = useState(0);
  useUnreadStream(setUnread);
  return <Bell unread={unread} onUnread={setUnread} />;
}

function useUnreadStream(onUnread: (unread: number) => void): void {
  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(again);
      source?.close();
      source = null;
    };
    const open = () => {
      close();
      source = new EventSource("/api/inbox/events");
      source.addEventListener("inbox", (event: MessageEvent<string>) => {
        onUnread((JSON.parse(event.data) as InboxEvent).unread);
      });
      // After an answer that is no stream the browser gives up for good.
      source.addEventListener("error", () => {
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, 30_000);
      });
    };
    // A hidden tab holds no connection: browsers allow six to a host.
    const follow = () => (document.visibilityState === "visible" ? open() : close());
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      close();
    };
  }, [onUnread]);
}
