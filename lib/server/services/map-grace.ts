// How long a deleted map can be taken back.
import "server-only";

const GRACE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What was deleted before this time is erased; what was deleted since can be taken back. */
export function graceBegan(now: Date): Date {
  return new Date(now.getTime() - GRACE_DAYS * DAY_MS);
}

/** Until when a map that was deleted at this time can be taken back, as ISO 8601. */
export function restorableUntil(deletedAt: Date): string {
  return new Date(deletedAt.getTime() + GRACE_DAYS * DAY_MS).toISOString();
}
