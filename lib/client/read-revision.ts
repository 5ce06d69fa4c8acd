// Reads one version of a map's brief; a version never changes, so that each is read once.
import type { RevisionDocument } from "@/lib/contract/revisions";
import { type CallOutcome, callInterface } from "./call-interface";

const known = new Map<string, CallOutcome<RevisionDocument>>();
const MOST_KEPT = 4;

/** The version, or what to tell the person. */
export async function readRevision(
  mapId: string,
  revision: number,
): Promise<CallOutcome<RevisionDocument>> {
  const path = `/api/maps/${encodeURIComponent(mapId)}/brief/revisions/${revision}`;
  const kept = known.get(path);
  if (kept) return kept;
  const read = await callInterface<RevisionDocument>("GET", path);
  if (!read.ok) return read;
  const oldest = known.size >= MOST_KEPT ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(path, read);
  return read;
}
