// Looks where the passages of a brief stand in a new text of it. Nothing is saved.
import "server-only";
import { comparePassages } from "@/lib/argument/graph";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { BriefDocument } from "@/lib/contract/map-document";
import type { RevisionPreview } from "@/lib/contract/revisions";
import { reader } from "../repositories/database";
import { type JobOptions, runJob } from "../workers/run-job";
import { authorizeMap } from "./authorize";
import { newBrief } from "./create-map";
import { loadContent } from "./map-content";

/** Each passage with its likely place. Throws NOT_FOUND where the map has no brief, VALIDATION where the text is none. */
export async function previewRevision(
  actor: Actor,
  mapId: string,
  source: string,
  { signal, onProgress }: Pick<JobOptions, "signal" | "onProgress"> = {},
): Promise<RevisionPreview> {
  const db = await reader();
  const access = await authorizeMap(db, actor, mapId, "content.edit");
  const { content } = await loadContent(db, access.map);
  const brief = demandBrief(content.brief);
  const { text } = newBrief(brief, source);
  const passages = [...content.graph.passages.values()].sort(comparePassages).map((passage) => ({
    id: passage.id,
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    // One of an older revision stands nowhere in this one, even where its offsets hold the same words by chance.
    start: passage.briefRevision === brief.revision ? passage.start : -1,
    end: passage.briefRevision === brief.revision ? passage.end : -1,
  }));
  const found = await runJob(
    "anchor-passages",
    { oldText: brief.text, newText: text, passages },
    { person: actor.id, signal, onProgress },
  );
  return { baseRevision: brief.revision, text, passages: found };
}

/** The brief, or NOT_FOUND in words for a person. */
export function demandBrief(brief: BriefDocument | null): BriefDocument {
  if (brief) return brief;
  throw new AppError(
    "NOT_FOUND",
    "This map has no brief, so there is no text to make a new version of. Start a map from the text instead.",
  );
}
