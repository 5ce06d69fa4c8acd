// Tells open pages of what now stands in the database. With a transaction, it is told after the commit and never
// where it was rolled back; without one, call it after the write.
import "server-only";
import { publish } from "../live/hub";
import type { FreshEntry, HubMessage } from "../live/hub-message";
import { afterCommit } from "../repositories/after-commit";
import type { Tx } from "../repositories/database";

/** A batch was applied to the map; `applyBatch` says it, whoever calls it. Whoever has the entry at hand gives it. */
export function announceSeq(mapId: string, seq: number, tx?: Tx, entry?: FreshEntry): void {
  tell({ type: "seq", mapId, seq, entry }, tx);
}

/** Title, visibility, members, suggestions or anything else that `touchMap` counts changed. */
export function announceMapChanged(mapId: string, tx?: Tx): void {
  tell({ type: "changed", mapId }, tx);
}

/** Somebody's role or the map's visibility changed, or it was deleted: open pages are checked at once. */
export function announceAccessChanged(mapId: string, tx?: Tx): void {
  tell({ type: "access", mapId }, tx);
}

/** The person's unread notifications changed. */
export function announceInbox(userId: string, tx?: Tx): void {
  tell({ type: "inbox", userId }, tx);
}

/** An account changed in a way that many maps show or that ends its sessions: name, password, deletion. */
export function announceAccountChanged(tx?: Tx): void {
  tell({ type: "check" }, tx);
}

function tell(message: HubMessage, tx: Tx | undefined): void {
  if (tx) afterCommit(tx, () => publish(message));
  else publish(message);
}
