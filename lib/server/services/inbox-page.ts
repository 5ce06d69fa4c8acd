// Reads a page of a person's inbox.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { InboxPage } from "@/lib/contract/inbox";
import type { InboxQuery } from "@/lib/contract/inbox-schemas";
import { reader } from "../repositories/database";
import {
  countUnreadOf,
  findNotifications,
  type NotificationRow,
  type PageStart,
} from "../repositories/notification-repository";
import { inboxDocuments } from "./inbox-documents";

/** Newest first, from behind `before`; of maps that the person may see now. */
export async function readInbox(actor: Actor, query: InboxQuery): Promise<InboxPage> {
  const db = await reader();
  const before = query.before === undefined ? null : startOf(query.before);
  const rows = await findNotifications(db, actor.id, { before, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    notifications: await inboxDocuments(db, page),
    unread: await countUnreadOf(db, actor.id),
    next: last ? cursorOf(last) : null,
  };
}

function cursorOf({ createdAt, id }: NotificationRow): string {
  return `${createdAt.getTime()}.${id}`;
}

function startOf(cursor: string): PageStart {
  const dot = cursor.indexOf(".");
  return { createdAt: new Date(Number(cursor.slice(0, dot))), id: cursor.slice(dot + 1) };
}
