// Its author says why they suggest it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import { findSuggestion, updateOpenSuggestion } from "../repositories/suggestion-repository";
import { inMapChange } from "./in-map-change";

export interface ExplainInput {
  readonly mapId: string;
  readonly suggestionId: string;
  readonly message: string;
}

/** The suggestion with its new words. Throws NOT_FOUND, FORBIDDEN for others, CONFLICT once it is decided. */
export function explainSuggestion(
  actor: Actor,
  { mapId, suggestionId, message }: ExplainInput,
): Promise<SuggestionDocument> {
  return inMapChange(actor, mapId, "suggestion.create", async (tx, { map }) => {
    const known = await findSuggestion(tx, map.id, suggestionId);
    if (!known) {
      throw new AppError("NOT_FOUND", "There is no such suggestion on this map. Reload the map.");
    }
    if (known.authorId !== actor.id) {
      throw new AppError(
        "FORBIDDEN",
        "Only its author says why they suggest it. Annotate instead.",
      );
    }
    const changed = await updateOpenSuggestion(tx, map.id, suggestionId, { message });
    if (changed) return changed;
    throw new AppError("CONFLICT", "This suggestion was decided meanwhile. Reload the map.");
  });
}
