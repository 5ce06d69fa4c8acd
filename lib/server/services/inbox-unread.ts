// How much a person has not read: what a bell counts.
import "server-only";
import { reader } from "../repositories/database";
import { countUnreadOf } from "../repositories/notification-repository";

/** The number of unread notifications on maps that the person may see now. */
export async function countUnread(userId: string): Promise<number> {
  return countUnreadOf(await reader(), userId);
}
