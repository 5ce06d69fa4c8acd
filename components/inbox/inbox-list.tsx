"use client";
// The whole inbox, as far back as one wants to go.
import { Inbox } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { InboxPage } from "@/lib/contract/inbox";
import { unreadWords } from "@/lib/contract/inbox-words";
import { NotificationRow } from "./notification-row";
import { useInbox } from "./use-inbox";

/** Begins with the page that the server sent. */
export function InboxList({ start }: { readonly start: InboxPage }) {
  const inbox = useInbox({ limit: 30, start });
  const { notifications, unread, next } = inbox.page ?? start;
  if (notifications.length === 0) return <Empty />;
  return (
    <>
      <div className="mb-3 flex min-h-9 items-center gap-3">
        <p role="status" className="m-0 flex-1 text-[15px] text-muted">
          {unread > 0 ? unreadWords(unread) : "Everything is read."}
        </p>
        {unread > 0 && <Button onClick={inbox.readAll}>Mark all as read</Button>}
      </div>
      <ul className="m-0 flex list-none flex-col gap-1 rounded-lg border border-line bg-card p-2">
        {notifications.map((notification) => (
          <li key={notification.id}>
            <NotificationRow notification={notification} onOpen={inbox.open} />
          </li>
        ))}
      </ul>
      {inbox.failed && (
        <p role="alert" className="m-0 mt-3 text-[14px] text-danger">
          Older ones could not be read. Check your connection and try again.
        </p>
      )}
      {next && (
        <Button className="mt-4" onClick={inbox.more} disabled={inbox.loading}>
          {inbox.loading ? "Reading …" : "Show older ones"}
        </Button>
      )}
    </>
  );
}

function Empty() {
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-8 py-12 text-center text-muted">
      <Inbox size={28} aria-hidden className="mx-auto" />
      <p className="m-0 mt-3 text-[16px] font-medium text-ink">Nothing yet</p>
      <p className="mx-auto my-0 mt-1 max-w-[44ch] text-[15px] leading-[22px]">
        When somebody mentions you, replies to you, resolves a thread of yours, decides on a
        suggestion or shares a map with you, it stands here.
      </p>
    </div>
  );
}
