// Reads a map from the server again.
import type { Id } from "@/lib/argument/records";
import type { MapDocument } from "@/lib/contract/map-document";

/** The map as the server has it now; null where it could not be read. The browser's cache answers a 304. */
export async function readMapDocument(mapId: Id): Promise<MapDocument | null> {
  try {
    const response = await fetch(`/api/maps/${encodeURIComponent(mapId)}`, { cache: "no-cache" });
    return response.ok ? ((await response.json()) as MapDocument) : null;
  } catch {
    return null;
  }
}
