// One-time rights to set a new password. Only a token's SHA-256 is ever stored.
import "server-only";
import { reader, type Tx } from "./database";

export interface NewReset {
  readonly tokenHash: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

/** Stores a right to set a new password, and clears the person's worn-out ones. Others stay good until one is used. */
export async function insertReset(tx: Tx, reset: NewReset, now: Date): Promise<void> {
  await tx.passwordReset.deleteMany({
    where: { userId: reset.userId, OR: [{ usedAt: { not: null } }, { expiresAt: { lte: now } }] },
  });
  await tx.passwordReset.create({ data: { ...reset } });
}

/** Whether a token can still be used. */
export async function isResetOpen(tokenHash: string, now: Date): Promise<boolean> {
  const found = await (await reader()).passwordReset.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    select: { tokenHash: true },
  });
  return found !== null;
}

/** Uses a token up and says whose it was; null where it is unknown, used or too old. */
export async function takeReset(tx: Tx, tokenHash: string, now: Date): Promise<string | null> {
  const taken = await tx.passwordReset.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (taken.count === 0) return null;
  const reset = await tx.passwordReset.findUnique({
    where: { tokenHash },
    select: { userId: true },
  });
  return reset?.userId ?? null;
}

/** Removes every right of a person to set a new password. */
export async function removeResets(tx: Tx, userId: string): Promise<void> {
  await tx.passwordReset.deleteMany({ where: { userId } });
}
