// Tells people of something, inside the transaction of the change itself: nothing is told that did not happen.
import "server-only";
import type { Capability } from "@/lib/access/roles";
import type { NotificationKind } from "@/lib/contract/inbox";
import type { Tx } from "../repositories/database";
import { insertNotifications, renewActivity } from "../repositories/notification-repository";
import { findMembersWho, findReachable } from "../repositories/preference-repository";
import { announceInbox } from "./announce";
import { newId } from "./new-id";

export interface Notice {
  readonly kind: NotificationKind;
  readonly mapId: string;
  /** Who did it; is never told of it. */
  readonly actorId: string | null;
  readonly annotationId?: string | undefined;
  readonly suggestionId?: string | undefined;
  /** When it happened; now where it is left out. */
  readonly at?: Date | undefined;
}

/** Either the people themselves, or every member whose role has a capability. */
export type Audience = { readonly userIds: readonly string[] } | { readonly audience: Capability };

/**
 * Puts the notice into the inbox of each of these people, except of who did it, of those who may not see the map, and
 * of those who chose to hear nothing of it. When the transaction stands, their open pages count it. Returns who is told.
 */
export async function notify(tx: Tx, notice: Notice & Audience): Promise<string[]> {
  const asked =
    "userIds" in notice ? notice.userIds : await findMembersWho(tx, notice.mapId, notice.audience);
  const others = [...new Set(asked)].filter((id) => id !== notice.actorId);
  const told = await findReachable(tx, notice.mapId, others);
  if (told.length === 0) return [];
  const row = {
    mapId: notice.mapId,
    kind: notice.kind,
    actorId: notice.actorId,
    annotationId: notice.annotationId ?? null,
    suggestionId: notice.suggestionId ?? null,
    createdAt: notice.at ?? new Date(),
  };
  const renewed = notice.kind === "activity" ? await renewActivity(tx, row, told) : new Set();
  const fresh = told.filter((id) => !renewed.has(id));
  await insertNotifications(
    tx,
    fresh.map((userId) => ({ ...row, id: newId(), userId })),
  );
  for (const userId of fresh) announceInbox(userId, tx);
  return told;
}
