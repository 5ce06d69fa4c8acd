// Brings a map that comes with the program into the database: once, whole, and owned by nobody.
import "server-only";
import { createHash } from "node:crypto";
import { emptyGraph } from "@/lib/argument/graph";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Visibility } from "@/lib/contract/map-document";
import { MAX_OPERATIONS } from "@/lib/contract/submit";
import { findBrief, insertBrief } from "../repositories/brief-repository";
import { isUniqueViolation, type Tx, write } from "../repositories/database";
import { findMap, insertMap, takeNextSeq } from "../repositories/map-repository";
import { applyBatch } from "./apply-batch";
import { type BriefFields, newBrief } from "./create-map";
import { newId } from "./new-id";

export interface SeedMap {
  readonly slug: string;
  readonly visibility: Visibility;
  readonly title: string;
  readonly brief: BriefFields;
  /** The brief's text. */
  readonly markdown: string;
  readonly operations: readonly Operation[];
}

/** Imports the map unless its slug is there; says whether it did. Two at once import it once. */
export async function importSeed(seed: SeedMap): Promise<"imported" | "present"> {
  try {
    return await write(async (tx) => {
      if (await findMap(tx, seed.slug, null)) return "present";
      await importAll(tx, seed);
      return "imported";
    });
  } catch (error) {
    if (isUniqueViolation(error)) return "present";
    throw error;
  }
}

async function importAll(tx: Tx, seed: SeedMap): Promise<void> {
  const { slug, title, visibility, operations } = seed;
  const map = await insertMap(tx, { id: newId(), slug, title, visibility, ownerId: null });
  await insertBrief(tx, map.id, newBrief(seed.brief, seed.markdown));
  const brief = await findBrief(tx, map.id);
  let graph = emptyGraph();
  for (let start = 0; start < operations.length; start += MAX_OPERATIONS) {
    const batch = operations.slice(start, start + MAX_OPERATIONS);
    const at = new Date();
    const next = await takeNextSeq(tx, map.id, at);
    if (!next) throw new Error(`The map ${slug} went away while it was imported.`);
    const bodyHash = createHash("sha256").update(JSON.stringify(batch)).digest("hex");
    const applied = await applyBatch(tx, {
      mapId: map.id,
      seq: next.seq,
      clientOpId: `seed-${slug}-${next.seq}`.slice(-64),
      actorId: null,
      at,
      bodyHash,
      operations: batch,
      graph,
      brief,
    });
    graph = applied.graph;
  }
}
