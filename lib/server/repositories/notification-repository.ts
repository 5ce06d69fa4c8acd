// Notifications: who is told of what. One who may not see a map any more sees nothing of it here either.
import "server-only";
import type { NotificationKind } from "@/lib/contract/inbox";
import type { Prisma, Reader, Tx } from "./database";

const SHOWN = {
  id: true,
  kind: true,
  mapId: true,
  actorId: true,
  annotationId: true,
  suggestionId: true,
  createdAt: true,
  readAt: true,
  map: { select: { slug: true, title: true } },
} satisfies Prisma.NotificationSelect;

export type NotificationRow = Prisma.NotificationGetPayload<{ select: typeof SHOWN }>;

export interface NewNotification {
  readonly id: string;
  readonly userId: string;
  readonly mapId: string;
  readonly kind: NotificationKind;
  readonly actorId: string | null;
  readonly annotationId: string | null;
  readonly suggestionId: string | null;
  readonly createdAt: Date;
}

/** Those of a person on maps that they may see now. */
function visibleTo(userId: string): Prisma.NotificationWhereInput {
  return {
    userId,
    map: {
      deletedAt: null,
      OR: [{ visibility: { not: "private" } }, { memberships: { some: { userId } } }],
    },
  };
}

/** Adds notifications. */
export async function insertNotifications(tx: Tx, rows: readonly NewNotification[]): Promise<void> {
  if (rows.length > 0) await tx.notification.createMany({ data: rows.map((row) => ({ ...row })) });
}

/**
 * Moves what these people have not read yet of this actor's work on the map to now, in place of another of the same;
 * returns whose there were. What a mail told of already stays as it is.
 */
export async function renewActivity(
  tx: Tx,
  row: Pick<NewNotification, "mapId" | "actorId" | "annotationId" | "createdAt">,
  userIds: readonly string[],
): Promise<Set<string>> {
  const { mapId, actorId, annotationId, createdAt } = row;
  const unread = await tx.notification.findMany({
    where: {
      userId: { in: [...userIds] },
      mapId,
      actorId,
      kind: "activity",
      readAt: null,
      mailedAt: null,
    },
    select: { id: true, userId: true },
  });
  if (unread.length === 0) return new Set();
  await tx.notification.updateMany({
    where: { id: { in: unread.map((each) => each.id) } },
    data: { createdAt, ...(annotationId !== null && { annotationId }) },
  });
  return new Set(unread.map((each) => each.userId));
}

export interface PageStart {
  readonly createdAt: Date;
  readonly id: string;
}

/** A person's notifications, newest first, from behind `before`. */
export async function findNotifications(
  db: Reader,
  userId: string,
  { before, limit }: { readonly before: PageStart | null; readonly limit: number },
): Promise<NotificationRow[]> {
  const behind: Prisma.NotificationWhereInput = before
    ? {
        OR: [
          { createdAt: { lt: before.createdAt } },
          { createdAt: before.createdAt, id: { lt: before.id } },
        ],
      }
    : {};
  return db.notification.findMany({
    where: { AND: [visibleTo(userId), behind] },
    select: SHOWN,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}

/** How many a person has not read. */
export async function countUnreadOf(db: Reader | Tx, userId: string): Promise<number> {
  return db.notification.count({ where: { ...visibleTo(userId), readAt: null } });
}

/** Which notifications somebody has read: some by their ids, those of some annotations, or all. */
export type ReadChoice =
  | { readonly ids: readonly string[] }
  | { readonly mapId: string; readonly annotationIds: readonly string[] }
  | { readonly all: true };

/** Marks a person's own as read; others' and unknown ids are passed over. Returns how many it marked. */
export async function markRead(
  tx: Tx,
  userId: string,
  choice: ReadChoice,
  at: Date,
): Promise<number> {
  const { count } = await tx.notification.updateMany({
    where: { userId, readAt: null, ...whereRead(choice) },
    data: { readAt: at },
  });
  return count;
}

function whereRead(choice: ReadChoice): Prisma.NotificationWhereInput {
  if ("ids" in choice) return { id: { in: [...choice.ids] } };
  if ("all" in choice) return {};
  return { mapId: choice.mapId, annotationId: { in: [...choice.annotationIds] } };
}

/** What a person has not read and no mail told of, on maps that they may see, newest first. */
export async function findUnmailed(
  tx: Tx | Reader,
  userId: string,
  { since, until, limit }: { readonly since: Date; readonly until: Date; readonly limit: number },
): Promise<NotificationRow[]> {
  return tx.notification.findMany({
    where: {
      ...visibleTo(userId),
      readAt: null,
      mailedAt: null,
      createdAt: { gte: since, lte: until },
    },
    select: SHOWN,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}

/** Keeps that a mail told of these. */
export async function markMailed(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.notification.updateMany({ where: { id: { in: [...ids] } }, data: { mailedAt: at } });
}
