// Copies a map that one may read into a private one of one's own: brief and argument, without annotations.
import "server-only";
import type { Patch, RecordPatch } from "@/lib/argument/patch";
import type { ArgumentGraph, Passage } from "@/lib/argument/records";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { MapHead } from "@/lib/contract/map-document";
import { insertBrief } from "../repositories/brief-repository";
import { reader, write } from "../repositories/database";
import { writePatch } from "../repositories/graph-repository";
import { insertMap } from "../repositories/map-repository";
import { findLivingUser } from "../repositories/user-repository";
import { authorizeMap } from "./authorize";
import { headOf } from "./create-map";
import { loadContent } from "./map-content";
import { newId, newSlug } from "./new-id";

export interface DuplicateInput {
  readonly mapId: string;
  /** "Copy of ..." where it is left out. */
  readonly title?: string | undefined;
}

const TITLE_MAX = 200;

/**
 * The copy. Records keep their ids, authors and order, so the copy counts on from the original's seq; its history
 * begins empty, and its brief keeps the number of its revision, with the newest text alone. Passages that only annotations pointed at stay behind with them.
 */
export async function duplicateMap(actor: Actor, input: DuplicateInput): Promise<MapHead> {
  const db = await reader();
  const access = await authorizeMap(db, actor, input.mapId, "map.duplicate");
  const { map, content } = await loadContent(db, access.map);
  const title = input.title ?? `Copy of ${map.title}`.slice(0, TITLE_MAX);
  const copy = {
    id: newId(),
    slug: newSlug(title),
    title,
    visibility: "private",
    seq: map.seq,
    mainClaimId: map.mainClaimId,
    ownerId: actor.id,
  } as const;
  const briefId = newId();
  return write(async (tx) => {
    if (!(await findLivingUser(tx, actor.id))) {
      throw new AppError("UNAUTHENTICATED", "Your account is gone. Sign in with another one.");
    }
    const row = await insertMap(tx, copy);
    if (content.brief) {
      const { revision, ...brief } = content.brief;
      await insertBrief(tx, copy.id, { ...brief, id: briefId }, revision);
    }
    await writePatch(tx, copy.id, argumentAsPatch(content.graph, briefId));
    return headOf(row);
  });
}

/** The argument without its annotations, as the patch that adds it all. */
function argumentAsPatch(graph: ArgumentGraph, briefId: string): Patch {
  const passages = new Map<string, Passage>();
  for (const passage of graph.passages.values()) {
    if (passage.statementIds.length > 0) passages.set(passage.id, { ...passage, briefId });
  }
  return {
    statements: adding(graph.statements),
    inferences: adding(graph.inferences),
    passages: adding(passages),
  };
}

function adding<T>(records: ReadonlyMap<string, T>): RecordPatch<T> {
  return { added: Object.fromEntries(records), updated: {}, removed: {} };
}
