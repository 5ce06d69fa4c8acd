// What a suggestion would do to the map as it is now: the graph afterwards, and the patch; or why it does not fit.
import { applyOperations } from "@/lib/argument/apply-operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import type { DeskBrief } from "../desk-types";

export type Trial =
  | { readonly fits: true; readonly graph: ArgumentGraph; readonly patch: Patch }
  | { readonly fits: false; readonly message: string };

export interface TrialMap {
  readonly mapId: string;
  readonly graph: ArgumentGraph;
  readonly brief: Pick<DeskBrief, "id" | "revision" | "text"> | null;
}

const LAST = 9_000_000_000_000;

/** Tries it on a copy. */
export function trySuggestion(
  { mapId, graph, brief }: TrialMap,
  { operations, authorId, createdAt }: SuggestionDocument,
): Trial {
  const context = { actorId: authorId, at: createdAt, ordinal: LAST, mapId, brief };
  const tried = applyOperations(graph, operations, context);
  if (!tried.ok) return { fits: false, message: tried.reason.message };
  return { fits: true, ...tried.value };
}
