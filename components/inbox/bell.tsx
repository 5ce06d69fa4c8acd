"use client";
// The bell with its count; what opens below it is fetched when it is first asked for.
import { Bell as BellIcon } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { Popover } from "@/components/ui/popover";
import type { Id } from "@/lib/argument/records";
import { late } from "@/lib/client/late";
import { unreadWords } from "@/lib/contract/inbox-words";

const InboxPanel = dynamic(
  late(() => import("./inbox-panel").then((module) => module.InboxPanel)),
  {
    ssr: false,
    loading: () => <p className="m-0 text-muted">Reading your inbox …</p>,
  },
);

interface BellProps {
  readonly unread: number;
  readonly onUnread: (unread: number) => void;
  readonly mapId?: Id | undefined;
  /** After a notification was opened from the panel. */
  readonly onOpened?: ((path: string) => void) | undefined;
}

/** A button of 32 pixels. */
export function Bell({ unread, onUnread, mapId, onOpened }: BellProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const name = unread > 0 ? `Inbox, ${unreadWords(unread)}` : "Inbox";
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-label={name}
        title={name}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
        className="relative inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink hover:bg-line/60"
      >
        <BellIcon size={18} aria-hidden />
        {unread > 0 && (
          <span
            aria-hidden
            className="absolute -right-0.5 -top-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[10.5px] font-semibold leading-none tabular-nums text-on-accent"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </button>
      <span role="status" className="sr-only">
        {unread > 0 ? unreadWords(unread) : ""}
      </span>
      <Popover open={open} onClose={() => setOpen(false)} anchor={anchor} name="Inbox">
        <InboxPanel
          unread={unread}
          onUnread={onUnread}
          mapId={mapId}
          onOpened={(path) => {
            setOpen(false);
            onOpened?.(path);
          }}
        />
      </Popover>
    </>
  );
}
