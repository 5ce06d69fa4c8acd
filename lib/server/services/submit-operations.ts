// Takes a batch of operations from a person: one transaction, one sequence number, one log entry.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { SubmitAnswer, SubmitRequest } from "@/lib/contract/submit";
import { reader } from "../repositories/database";
import { authorizeMap } from "./authorize";
import { loadContent } from "./map-content";
import { readMissed } from "./read-missed";
import { submitInGroup } from "./submit-group";
import { withholdFromPatch } from "./withhold";

export interface SubmitInput extends SubmitRequest {
  readonly mapId: string;
}

/**
 * Applies all operations or none. The same clientOpId from the same person with the same operations gives the stored
 * answer, otherwise CONFLICT. Throws NOT_FOUND, FORBIDDEN, VALIDATION, CONFLICT, or TOO_LARGE
 * where the map is full.
 */
export async function submitOperations(actor: Actor, input: SubmitInput): Promise<SubmitAnswer> {
  const db = await reader();
  const access = await authorizeMap(db, actor, input.mapId, "map.read");
  const outcome = await submitInGroup({ actor, access, input });
  const { graph } = outcome.content ?? (await loadContent(db, access.map)).content;
  const { seq } = outcome;
  return {
    seq,
    patch: withholdFromPatch(outcome.patch, graph, access),
    ...(await readMissed(db, access, graph, { baseSeq: input.baseSeq, seq })),
  };
}
