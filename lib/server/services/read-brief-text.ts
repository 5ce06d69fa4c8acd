// The plain text of a map's brief.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { reader } from "../repositories/database";
import { authorizeMap } from "./authorize";
import { loadContent } from "./map-content";

/** The text. Throws NOT_FOUND where the map has none, or where one may not see it. */
export async function readBriefText(actor: Actor | null, mapId: string): Promise<string> {
  const db = await reader();
  const { map } = await authorizeMap(db, actor, mapId, "map.read");
  const { brief } = (await loadContent(db, map)).content;
  if (!brief) throw new AppError("NOT_FOUND", "This map has no text.");
  return brief.text;
}
