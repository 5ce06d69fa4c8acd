// Reports: who asked the owner to look at which annotation, and why.
import "server-only";
import type { Tx } from "./database";

export interface NewReport {
  readonly id: string;
  readonly mapId: string;
  readonly annotationId: string;
  readonly reporterId: string;
  readonly reason: string;
}

/** Keeps a report; a second one by the same person on the same annotation replaces the reason. */
export async function saveReport(tx: Tx, report: NewReport): Promise<void> {
  const { mapId, annotationId, reporterId, reason } = report;
  await tx.report.upsert({
    where: { mapId_annotationId_reporterId: { mapId, annotationId, reporterId } },
    create: { ...report },
    update: { reason },
    select: { id: true },
  });
}

/** Whether the map has this annotation, and its author did not delete it. */
export async function hasAnnotation(tx: Tx, mapId: string, id: string): Promise<boolean> {
  return (await tx.annotation.count({ where: { mapId, id, deletedAt: null } })) === 1;
}
