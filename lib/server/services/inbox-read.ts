// Marks what a person has read.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { write } from "../repositories/database";
import { countUnreadOf, markRead, type ReadChoice } from "../repositories/notification-repository";
import { announceInbox } from "./announce";

/** Marks one's own as read, at every open page; others' and unknown ids are passed over. Returns what is left unread. */
export async function markInboxRead(actor: Actor, choice: ReadChoice): Promise<{ unread: number }> {
  return write(async (tx) => {
    const marked = await markRead(tx, actor.id, choice, new Date());
    if (marked > 0) announceInbox(actor.id, tx);
    return { unread: await countUnreadOf(tx, actor.id) };
  });
}
