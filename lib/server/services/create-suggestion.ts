// Keeps operations that somebody proposes, once it is sure that they make sense on the map as it is.
import "server-only";
import { isContentOperation } from "@/lib/access/may-suggest";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { SuggestionDocument, SuggestRequest } from "@/lib/contract/suggestions";
import type { Tx } from "../repositories/database";
import {
  findSuggestion,
  insertSuggestion,
  openSuggestionSize,
} from "../repositories/suggestion-repository";
import { computeBatch } from "./apply-batch";
import { checkRoom } from "./check-room";
import { inMapChange } from "./in-map-change";
import { cachedContent, loadLocked } from "./map-content";
import { notify } from "./notify";

const MOST_OPEN = 100;
/** Characters of open suggestions, as every page of the map brings them: of one person, and of all. */
const OWN_CHARACTERS = 500_000;
const ALL_CHARACTERS = 4_000_000;

/**
 * The open suggestion. The same id again from the same person with the same operations gives what became of it,
 * otherwise CONFLICT. Throws what the operations would throw, FORBIDDEN, and TOO_LARGE where too much is open.
 */
export function createSuggestion(
  actor: Actor,
  mapId: string,
  { id, operations, message = "", baseSeq }: SuggestRequest,
): Promise<SuggestionDocument> {
  return inMapChange(actor, mapId, "suggestion.create", async (tx, { map }, at) => {
    const known = await findSuggestion(tx, map.id, id);
    if (known) return repeated(known, actor, operations);
    for (const [index, { type }] of operations.entries()) {
      if (!isContentOperation(type)) throw notToBeSuggested(index);
    }
    const { graph, brief } = cachedContent(map.id, map.seq) ?? (await loadLocked(tx, map));
    const applied = computeBatch({
      mapId: map.id,
      seq: map.seq + 1,
      actorId: actor.id,
      at,
      operations,
      graph,
      brief,
    });
    checkRoom(graph, applied.graph, actor.id);
    await checkOpen(tx, map.id, actor, JSON.stringify(operations).length);
    const suggestion = { mapId: map.id, id, authorId: actor.id, createdAt: at };
    const made = await insertSuggestion(tx, {
      ...suggestion,
      operations,
      message,
      baseSeq: Math.min(baseSeq, map.seq),
    });
    await notify(tx, {
      kind: "suggested",
      mapId: map.id,
      actorId: actor.id,
      suggestionId: id,
      at,
      audience: "suggestion.decide",
    });
    return made;
  });
}

function repeated(
  known: SuggestionDocument,
  actor: Actor,
  operations: readonly Operation[],
): SuggestionDocument {
  const same = JSON.stringify(known.operations) === JSON.stringify(operations);
  if (known.authorId === actor.id && same) return known;
  throw new AppError(
    "CONFLICT",
    "This id was used for another suggestion. Mint a new one and send again.",
  );
}

function notToBeSuggested(index: number): AppError {
  return new AppError(
    "VALIDATION",
    "Only changes of what the map says are suggested. Annotate directly: that needs no editor.",
    { index, path: `operations.${index}` },
  );
}

async function checkOpen(tx: Tx, mapId: string, actor: Actor, adding: number): Promise<void> {
  const { own, ownCharacters, characters } = await openSuggestionSize(tx, mapId, actor.id);
  if (own >= MOST_OPEN || ownCharacters + adding > OWN_CHARACTERS) {
    throw new AppError(
      "TOO_LARGE",
      "You have as many open suggestions on this map as one person may have: 100, or half a million characters. Wait until some are decided, or withdraw some.",
    );
  }
  if (characters + adding > ALL_CHARACTERS) {
    throw new AppError(
      "TOO_LARGE",
      "This map has as many open suggestions as it can hold. An editor must decide on some first.",
    );
  }
}
