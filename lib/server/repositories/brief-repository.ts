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

/** Writes a brief with one revision: the first, or the number that a copy counts on from. */
export async function insertBrief(
  tx: Tx,
  mapId: string,
  brief: NewBrief,
  revision = 1,
): Promise<void> {
  const { text, markdown, ...fields } = brief;
  await tx.brief.create({ data: { ...fields, mapId, revision }, select: { id: true } });
  await tx.briefRevision.create({
    data: { briefId: brief.id, revision, text, markdown },
    select: { briefId: true },
  });
}

/** The id of a map's brief, or null where it has none. */
export async function findBriefId(db: Reader | Tx, mapId: string): Promise<string | null> {
  return (await db.brief.findUnique({ where: { mapId }, select: { id: true } }))?.id ?? null;
}
