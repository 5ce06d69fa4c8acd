// The calls of working on a map together, operations up and events down: as routes of Next's, and straight from our
// own server, which spares them the way through Next's router.
import "server-only";
import { eventsQuerySchema } from "@/lib/contract/live-schemas";
import { submitSchema } from "@/lib/contract/request-schemas";
import { answerStream, streamRequest } from "./http/answer-stream";
import { giveBody } from "./http/read-bytes";
import { type Handler, route } from "./http/route";
import { weighOperations } from "./http/weigh-operations";
import { openHub } from "./live/hub";
import { setWire, type Wire } from "./live/wire";
import { streamEvents } from "./services/stream-events";
import { submitOperations } from "./services/submit-operations";

const BATCH_LIMIT = 1_000_000;

/** POST /api/maps/{id}/operations. */
export const mapSubmit = route({
  session: "required",
  rate: "write",
  body: { schema: submitSchema, limit: BATCH_LIMIT },
  handle: async ({ actor, params, body }) => {
    weighOperations(actor.id, body.operations);
    return { body: await submitOperations(actor, { mapId: params.mapId ?? "", ...body }) };
  },
});

/** GET /api/maps/{id}/events. */
export const mapEvents = route({
  session: "optional",
  rate: "stream",
  query: eventsQuerySchema,
  handle: async ({ actor, params, query, request }) => {
    const { lastEventId, ...caller } = await streamRequest(request);
    const since = lastEventId ?? query.since;
    const input = { mapId: params.mapId ?? "", clientId: query.client, since };
    return answerStream(await streamEvents({ actor, ...caller }, input));
  },
});

/** What scripts/lib/direct-live.mjs calls, where this process has it. */
type DirectCall = (request: Request, mapId: string, parts: DirectParts) => Promise<Response>;

/** What goes beside a request, so that no streams need be made of it. */
interface DirectParts {
  readonly body?: Uint8Array;
  /** Where an event stream goes; the answer is then its head alone. */
  readonly wire?: Wire;
}

/** Offers both calls to scripts/server.mjs: the same handlers with the same checks. Opens the line to the other
 * instances, if there are any. */
export function offerDirectLive(): void {
  openHub();
  const offered = globalThis as typeof globalThis & {
    counterpointLive?: Readonly<Record<"operations" | "events", DirectCall>>;
  };
  const direct =
    (handler: Handler): DirectCall =>
    (request, mapId, { body, wire }) => {
      if (body) giveBody(request, body);
      if (wire) setWire(request, wire);
      return handler(request, { params: Promise.resolve({ mapId }) });
    };
  offered.counterpointLive = { operations: direct(mapSubmit), events: direct(mapEvents) };
}
