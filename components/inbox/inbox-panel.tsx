"use client";
// What opens below the bell: the newest notifications, and what one wants to be told of on this map.
import { Button } from "@/components/ui/button";
import type { Id } from "@/lib/argument/records";
import { NotificationRow } from "./notification-row";
import { PreferenceChoice } from "./preference-choice";
import { type InboxState, useInbox } from "./use-inbox";

export interface InboxPanelProps {
  readonly unread: number;
  readonly onUnread: (unread: number) => void;
  /** After a notification was opened. */
  readonly onOpened: (path: string) => void;
  /** The map of the page, where it is one. */
  readonly mapId?: Id | undefined;
}

/** The ten newest. */
export function InboxPanel({ unread, onUnread, onOpened, mapId }: InboxPanelProps) {
  const inbox = useInbox({ limit: 10, unread, onUnread });
  return (
    <div className="-m-4 flex flex-col">
      <div className="flex min-h-11 items-center gap-2 border-b border-line py-1 pl-4 pr-2">
        <h2 className="m-0 flex-1 text-[15px] font-semibold">Inbox</h2>
        {unread > 0 && (
          <Button look="quiet" small onClick={inbox.readAll}>
            Mark all as read
          </Button>
        )}
      </div>
      <Newest inbox={inbox} onOpened={onOpened} />
      {mapId && <PreferenceChoice mapId={mapId} />}
      <div className="border-t border-line px-4 py-2.5 text-center text-[13px]">
        <a href="/inbox" className="inline-flex min-h-6 items-center font-medium text-accent">
          Open the inbox
        </a>
      </div>
    </div>
  );
}

function Newest({ inbox, onOpened }: { inbox: InboxState; onOpened: (path: string) => void }) {
  const { page, failed, reload } = inbox;
  if (failed && !page) {
    return (
      <div role="alert" className="px-4 py-5 text-muted">
        <p className="m-0 mb-2">Your inbox could not be read. Check your connection.</p>
        <Button small onClick={reload}>
          Try again
        </Button>
      </div>
    );
  }
  if (!page) {
    return (
      <p role="status" className="m-0 px-4 py-6 text-muted">
        Reading your inbox …
      </p>
    );
  }
  if (page.notifications.length === 0) {
    return (
      <p className="m-0 px-4 py-6 text-muted">
        Nothing yet. When somebody mentions you, answers you or shares a map with you, it stands
        here.
      </p>
    );
  }
  return (
    <ul aria-label="Newest notifications" className="m-0 flex list-none flex-col gap-0.5 p-1.5">
      {page.notifications.map((notification) => (
        <li key={notification.id}>
          <NotificationRow
            notification={notification}
            onOpen={(opened) => {
              inbox.open(opened);
              onOpened(opened.path);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
