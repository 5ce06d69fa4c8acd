// GET /api/maps/{idOrSlug}, the most frequent call: as a route of Next's, and straight from our own server.
import "server-only";
import { answerKept, bytesOf } from "./http/answer-kept";
import { route } from "./http/route";
import { readMapBytes } from "./services/read-map";

function readFromKeptBytes(encoded: boolean) {
  return route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params, request }) =>
      answerKept(request, await readMapBytes(actor, params.mapId ?? ""), encoded),
  });
}

/** Reads a map from kept bytes, as Next's route. */
export const mapRead = readFromKeptBytes(false);

/** The same past Next's router, in the encoding that the reader takes. */
export const encodedMapRead = readFromKeptBytes(true);

interface DirectAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer | null;
}

/** What scripts/lib/direct-read.mjs calls, where this process has it. */
type DirectRead = (request: Request, mapId: string) => Promise<DirectAnswer>;

/**
 * Offers the read to scripts/server.mjs, which then spares it the way through Next's router: the same handler with
 * the same checks, several times as often a second.
 */
export function offerDirectRead(): void {
  const offered = globalThis as typeof globalThis & { counterpointMapRead?: DirectRead };
  offered.counterpointMapRead = async (request, mapId) => {
    const response = await encodedMapRead(request, { params: Promise.resolve({ mapId }) });
    const { status, headers } = response;
    return { status, headers: Object.fromEntries(headers), body: await bytesOf(response) };
  };
}
