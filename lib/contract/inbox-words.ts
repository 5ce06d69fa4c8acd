// What happened, in words: the same in the inbox and in a mail.
import type { NotificationDocument, NotificationKind } from "./inbox";

const WORDS: Readonly<Record<NotificationKind, string>> = {
  mention: "mentioned you",
  reply: "replied in a thread of yours",
  resolved: "resolved your thread",
  decided: "decided on your suggestion",
  suggested: "made a suggestion",
  shared: "shared a map with you",
  activity: "changed the map",
};

/** What was done, to stand behind a name: "mentioned you". */
export function inboxVerb({
  kind,
  decision,
}: Pick<NotificationDocument, "kind" | "decision">): string {
  return decision === null ? WORDS[kind] : `${decision} your suggestion`;
}

/** Who did it; "Somebody" where that is not known. */
export function inboxActor({ actor }: Pick<NotificationDocument, "actor">): string {
  return actor?.name ?? "Somebody";
}

/** "3 unread notifications". */
export function unreadWords(count: number): string {
  return `${count.toLocaleString("en")} unread ${count === 1 ? "notification" : "notifications"}`;
}
