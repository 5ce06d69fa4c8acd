// Who is to be mailed, and the claim that makes one instance alone do it.
import "server-only";
import type { Reader, Tx } from "./database";

export interface MailPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

interface MailTimes {
  /** Whoever got a mail after this waits. */
  readonly lastBefore: Date;
  /** Notifications from then to then. */
  readonly since: Date;
  readonly until: Date;
}

/** Ids of people who want mail, had none lately, and have something that they neither read nor were mailed. */
export async function findMailable(
  db: Reader,
  { lastBefore, since, until }: MailTimes,
  limit: number,
): Promise<string[]> {
  const rows = await db.user.findMany({
    where: {
      ...wantsMail(lastBefore),
      notifications: {
        some: { readAt: null, mailedAt: null, createdAt: { gte: since, lte: until } },
      },
    },
    select: { id: true },
    orderBy: { id: "asc" },
    take: limit,
  });
  return rows.map((row) => row.id);
}

/**
 * Takes the person's next hour for a mail: of several who ask at once, one gets the person and the others null.
 * It holds also where the one who took it stops before it sent: then there is no mail for an hour, and then there is.
 */
export async function claimPerson(
  tx: Tx,
  id: string,
  at: Date,
  lastBefore: Date,
): Promise<MailPerson | null> {
  const { count } = await tx.user.updateMany({
    where: { id, ...wantsMail(lastBefore) },
    data: { lastMailAt: at },
  });
  if (count === 0) return null;
  const row = await tx.user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true },
  });
  return row && row.email !== null ? { ...row, email: row.email } : null;
}

/** Gives a claim back, as if the last mail had gone out at `lastMailAt`. */
export async function releasePerson(
  tx: Tx,
  id: string,
  claimedAt: Date,
  lastMailAt: Date,
): Promise<void> {
  await tx.user.updateMany({ where: { id, lastMailAt: claimedAt }, data: { lastMailAt } });
}

/** Leaves out of every later mail what the person can not see by now. */
export async function passOver(tx: Tx, userId: string, until: Date, at: Date): Promise<void> {
  await tx.notification.updateMany({
    where: { userId, mailedAt: null, createdAt: { lte: until } },
    data: { mailedAt: at },
  });
}

/** Says whether the person gets mail; nothing where the account is gone. */
export async function setMailEnabled(tx: Tx, id: string, mailEnabled: boolean): Promise<void> {
  await tx.user.updateMany({ where: { id, deletedAt: null }, data: { mailEnabled } });
}

function wantsMail(lastBefore: Date) {
  return {
    deletedAt: null,
    email: { not: null },
    mailEnabled: true,
    OR: [{ lastMailAt: null }, { lastMailAt: { lte: lastBefore } }],
  };
}
