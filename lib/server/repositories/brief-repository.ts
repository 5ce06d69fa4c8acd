// Briefs and their revisions.
import "server-only";
import type { BriefDocument } from "@/lib/contract/map-document";
import type { Reader, Tx } from "./database";

export type NewBrief = Omit<BriefDocument, "revision">;

/** The brief of a map with its newest revision, or null. */
export async function findBrief(db: Reader | Tx, mapId: string): Promise<BriefDocument | null> {
  const brief = await db.brief.findUnique({ where: { mapId } });
  if (!brief) return null;
  const { id, revision } = brief;
  const text = await db.briefRevision.findUnique({
    where: { briefId_revision: { briefId: id, revision } },
    select: { text: true, markdown: true },
  });
  if (!text) throw new Error(`Brief ${id} lacks its revision ${revision}.`);
  const { mapId: _, ...fields } = brief;
  return { ...fields, ...text };
}

/** Writes a brief with its first revision. */
export async function insertBrief(tx: Tx, mapId: string, brief: NewBrief): Promise<void> {
  const { text, markdown, ...fields } = brief;
  await tx.brief.create({ data: { ...fields, mapId, revision: 1 }, select: { id: true } });
  await tx.briefRevision.create({
    data: { briefId: brief.id, revision: 1, text, markdown },
    select: { briefId: true },
  });
}
