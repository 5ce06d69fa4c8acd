// What came through the W3C protocol, beside the annotations that were made of it.
import "server-only";
import type { Id } from "@/lib/argument/records";
import type { Reader, Tx } from "./database";

type Received = Readonly<Record<string, unknown>>;

/** What was received of these annotations, by id. */
export async function findReceived(
  db: Reader | Tx,
  mapId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Received>> {
  const where = { mapId, annotationId: { in: [...ids] } };
  const rows = await db.webAnnotation.findMany({ where });
  return new Map(rows.map((row) => [row.annotationId, JSON.parse(row.content) as Received]));
}

/** Keeps what was received, in place of what was received before. */
export async function keepReceived(
  tx: Tx,
  mapId: Id,
  annotationId: Id,
  received: Received,
): Promise<void> {
  const content = JSON.stringify(received);
  await tx.webAnnotation.upsert({
    where: { mapId_annotationId: { mapId, annotationId } },
    create: { mapId, annotationId, content },
    update: { content },
  });
}
