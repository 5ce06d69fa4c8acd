// What came through the W3C protocol, beside the annotations that were made of it.
import "server-only";
import type { Id } from "@/lib/argument/records";
import { chunks } from "./chunks";
import type { Reader, Tx } from "./database";

type Received = Readonly<Record<string, unknown>>;

/** What was received of these annotations, by id. */
export async function findReceived(
  db: Reader | Tx,
  mapId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Received>> {
  const found = new Map<Id, Received>();
  for (const some of chunks(ids)) {
    const where = { mapId, annotationId: { in: some } };
    for (const row of await db.webAnnotation.findMany({ where }))
      found.set(row.annotationId, JSON.parse(row.content) as Received);
  }
  return found;
}

/** Keeps what was received, in place of what was received before; nothing of what was deleted meanwhile. */
export async function keepReceived(
  tx: Tx,
  mapId: Id,
  annotationId: Id,
  received: Received,
): Promise<void> {
  const content = JSON.stringify(received);
  const key = { mapId_id: { mapId, id: annotationId } };
  const row = await tx.annotation.findUnique({ where: key, select: { deletedAt: true } });
  if (!row || row.deletedAt !== null) return;
  await tx.webAnnotation.upsert({
    where: { mapId_annotationId: { mapId, annotationId } },
    create: { mapId, annotationId, content },
    update: { content },
  });
}
