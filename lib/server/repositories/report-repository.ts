// Reports: who asked the owner to look at which annotation, and why.
import "server-only";
import type { ReportDocument } from "@/lib/contract/map-document";
import type { Reader, Tx } from "./database";

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

const MAX_REPORTS = 200;

/** The reports of a map, newest first. */
export async function findReports(db: Reader | Tx, mapId: string): Promise<ReportDocument[]> {
  const rows = await db.report.findMany({
    where: { mapId },
    select: { annotationId: true, reporterId: true, reason: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MAX_REPORTS,
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
