// A list of notifications that grows backwards, and what is done with them.
import { useCallback, useEffect, useState } from "react";
import type { InboxPage, NotificationDocument } from "@/lib/contract/inbox";
import { fetchInbox, sendRead } from "./inbox-client";

export interface InboxState {
  readonly page: InboxPage | null;
  readonly failed: boolean;
  readonly loading: boolean;
  readonly reload: () => void;
  readonly more: () => void;
  readonly open: (notification: NotificationDocument) => void;
  readonly readAll: () => void;
}

interface InboxOptions {
  readonly limit: number;
  /** What the server sent with the page. */
  readonly start?: InboxPage | undefined;
  /** The bell's count: where it changes, the newest page is read again. */
  readonly unread?: number | undefined;
  readonly onUnread?: ((unread: number) => void) | undefined;
}

/** Reads the newest page at once, unless the server sent it. */
export function useInbox({ limit, start, unread, onUnread }: InboxOptions): InboxState {
  const [page, setPage] = useState<InboxPage | null>(start ?? null);
  const [failed, setFailed] = useState(false);
  const [loading, setLoading] = useState(false);

  const load = useCallback(
    async (before: string | null) => {
      setLoading(true);
      const next = await fetchInbox({ limit, before });
      setLoading(false);
      setFailed(next === null);
      if (next) setPage((now) => (before && now ? joined(now, next) : next));
    },
    [limit],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another count means that there is news.
  useEffect(() => {
    if (!start) void load(null);
  }, [unread, start, load]);

  const tell = async (sending: Promise<number | null>) => {
    const left = await sending;
    if (left === null) return;
    setPage((now) => now && { ...now, unread: left });
    onUnread?.(left);
  };

  return {
    page,
    failed,
    loading,
    reload: () => void load(null),
    more: () => void load(page?.next ?? null),
    open: ({ id, readAt }) => {
      if (readAt !== null) return;
      setPage((now) => now && marked(now, (each) => each.id === id));
      void tell(sendRead({ ids: [id] }));
    },
    readAll: () => {
      setPage((now) => now && marked(now, () => true));
      void tell(sendRead({ all: true }));
    },
  };
}

function joined(now: InboxPage, next: InboxPage): InboxPage {
  const known = new Set(now.notifications.map((each) => each.id));
  const fresh = next.notifications.filter((each) => !known.has(each.id));
  return { ...next, notifications: [...now.notifications, ...fresh] };
}

function marked(page: InboxPage, which: (each: NotificationDocument) => boolean): InboxPage {
  const readAt = new Date().toISOString();
  return {
    ...page,
    notifications: page.notifications.map((each) =>
      which(each) && each.readAt === null ? { ...each, readAt } : each,
    ),
  };
}
