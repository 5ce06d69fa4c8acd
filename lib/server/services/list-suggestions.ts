// The suggestions of a map, open and decided ones.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { SuggestionList, SuggestionStatus } from "@/lib/contract/suggestions";
import { reader } from "../repositories/database";
import { findNames } from "../repositories/people-repository";
import { findSuggestions } from "../repositories/suggestion-repository";
import { authorizeMap } from "./authorize";

const MOST = 200;

/** Newest first, of one status where it is named; whoever sees the map sees them. Throws NOT_FOUND. */
export async function listSuggestions(
  actor: Actor | null,
  mapId: string,
  status: SuggestionStatus | undefined,
): Promise<SuggestionList> {
  const db = await reader();
  const { map } = await authorizeMap(db, actor, mapId, "map.read");
  const suggestions = await findSuggestions(db, map.id, status, MOST);
  const named = suggestions.flatMap(({ authorId, decidedBy }) => [authorId, decidedBy]);
  const people = await findNames(db, [...new Set(named.filter((id) => id !== null))]);
  return { suggestions, people };
}
