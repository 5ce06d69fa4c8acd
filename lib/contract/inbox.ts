// What people are told of: the inbox, and what they want to hear of a map.
import type { Id } from "../argument/records";

export type NotificationKind =
  | "mention"
  | "reply"
  | "resolved"
  | "decided"
  | "suggested"
  | "shared"
  | "activity";

/** What one wants to be told of on a map: everything, what concerns oneself, or nothing. */
export type NotifyChoice = "all" | "mine" | "none";

export interface NotificationDocument {
  readonly id: Id;
  readonly kind: NotificationKind;
  readonly map: { readonly slug: string; readonly title: string };
  readonly actor: { readonly id: Id; readonly name: string } | null;
  /** Where to go: `/maps/{slug}#...`. */
  readonly path: string;
  /** What was said, 200 characters at most; empty where nothing was. */
  readonly excerpt: string;
  /** What became of one's suggestion; null for all else, and where the suggestion is gone. */
  readonly decision: "accepted" | "declined" | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** GET /api/inbox?before=&limit= : newest first. */
export interface InboxPage {
  readonly notifications: readonly NotificationDocument[];
  readonly unread: number;
  readonly next: string | null;
}
