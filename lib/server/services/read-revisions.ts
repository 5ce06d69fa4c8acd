// Reads the versions of a brief: their list, and the text of one.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { RevisionDocument, RevisionList } from "@/lib/contract/revisions";
import { findBriefId } from "../repositories/brief-repository";
import { findRevision, listRevisions } from "../repositories/brief-revisions";
import { type Reader, reader } from "../repositories/database";
import { findNames } from "../repositories/people-repository";
import { authorizeMap } from "./authorize";

/** The versions, newest first; none where the map has no brief. */
export async function readRevisions(actor: Actor | null, mapId: string): Promise<RevisionList> {
  const db = await reader();
  const briefId = await briefOf(db, actor, mapId);
  const rows = briefId === null ? [] : await listRevisions(db, briefId);
  const people = await findNames(db, [
    ...new Set(rows.flatMap(({ createdBy }) => createdBy ?? [])),
  ]);
  const revisions = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { revisions, people };
}

/** One version with its text. Throws NOT_FOUND where the brief has no such version. */
export async function readRevision(
  actor: Actor | null,
  mapId: string,
  revision: number,
): Promise<RevisionDocument> {
  const db = await reader();
  const briefId = await briefOf(db, actor, mapId);
  const row = briefId === null ? null : await findRevision(db, briefId, revision);
  if (!row) {
    throw new AppError(
      "NOT_FOUND",
      "This text has no such version. Choose one from the list of its versions.",
    );
  }
  const { text, markdown, createdBy } = row;
  const createdAt = row.createdAt.toISOString();
  return { revision, createdAt, createdBy, length: text.length, text, markdown };
}

async function briefOf(db: Reader, actor: Actor | null, mapId: string): Promise<string | null> {
  const { map } = await authorizeMap(db, actor, mapId, "map.read");
  return findBriefId(db, map.id);
}
