// GET /api/maps/{idOrSlug}, the most frequent call: as a route of Next's, and straight from our own server.
import "server-only";
import { answerKept } from "./http/answer-kept";
import { route } from "./http/route";
import { readMapBytes } from "./services/read-map";

/** Reads a map from kept bytes. */
export const mapRead = route({
  session: "optional",
  rate: "read",
  handle: async ({ actor, params, request }) =>
    answerKept(request, await readMapBytes(actor, params.mapId ?? "")),
});

/** What scripts/direct-read.mjs calls, where this process has it. */
type DirectRead = (request: Request, mapId: string) => Promise<Response>;

/**
 * Offers the read to scripts/server.mjs, which then spares it the way through Next's router: the same handler with
 * the same checks, several times as often a second.
 */
export function offerDirectRead(): void {
  const offered = globalThis as typeof globalThis & { counterpointMapRead?: DirectRead };
  offered.counterpointMapRead = (request, mapId) =>
    mapRead(request, { params: Promise.resolve({ mapId }) });
}
