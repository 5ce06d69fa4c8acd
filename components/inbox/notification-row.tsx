"use client";
// One notification: who did what on which map, and the words that were said.
import {
  AtSign,
  CircleCheck,
  CornerDownRight,
  GitCompare,
  Pencil,
  Scale,
  Users,
} from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { NotificationDocument, NotificationKind } from "@/lib/contract/inbox";
import { inboxActor, inboxVerb } from "@/lib/contract/inbox-words";
import { absoluteDate, exactTime, relativeWords } from "../discussion/relative-words";
import { useNow } from "../discussion/use-now";

const ICONS: Readonly<Record<NotificationKind, typeof AtSign>> = {
  mention: AtSign,
  reply: CornerDownRight,
  resolved: CircleCheck,
  decided: Scale,
  suggested: GitCompare,
  shared: Users,
  activity: Pencil,
};

interface NotificationRowProps {
  readonly notification: NotificationDocument;
  readonly onOpen: (notification: NotificationDocument) => void;
}

/** A link to the target; opening it marks it as read. */
export function NotificationRow({ notification, onOpen }: NotificationRowProps) {
  const { kind, map, path, excerpt, createdAt, readAt } = notification;
  const now = useNow();
  const Icon = ICONS[kind];
  return (
    <a
      href={path}
      onClick={() => onOpen(notification)}
      // The middle button opens it in another tab.
      onAuxClick={(event) => event.button === 1 && onOpen(notification)}
      className={classNames(
        "relative flex gap-2.5 rounded-md px-3 py-2.5 text-[14px] leading-5 text-ink no-underline hover:bg-line/50",
        readAt === null && "bg-accent/7",
      )}
    >
      <Icon size={16} aria-hidden className="mt-0.5 shrink-0 text-muted" />
      <span className="min-w-0 flex-1">
        <span className="block">
          {readAt === null && <span className="sr-only">Unread: </span>}
          <span className={readAt === null ? "font-semibold" : "font-medium"}>
            {inboxActor(notification)}
          </span>{" "}
          {inboxVerb(notification)}
        </span>
        {excerpt && <span className="mt-0.5 line-clamp-2 break-words text-muted">“{excerpt}”</span>}
        <span className="mt-0.5 flex gap-1 text-[12.5px] leading-[18px] text-muted">
          <span className="min-w-0 truncate">{map.title}</span> ·{" "}
          <time
            className="shrink-0"
            dateTime={createdAt}
            title={now === null ? undefined : exactTime(createdAt)}
          >
            {now === null ? absoluteDate(createdAt) : relativeWords(createdAt, now)}
          </time>
        </span>
      </span>
      {readAt === null && (
        <span aria-hidden className="mt-1.5 size-2 shrink-0 rounded-full bg-accent" />
      )}
    </a>
  );
}
