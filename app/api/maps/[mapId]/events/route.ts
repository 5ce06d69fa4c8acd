// GET /api/maps/{id}/events: what happens to the map, as server-sent events.
import { eventsQuerySchema } from "@/lib/contract/live-schemas";
import { answerStream, streamRequest } from "@/lib/server/http/answer-stream";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { streamEvents } from "@/lib/server/services/stream-events";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "stream",
    query: eventsQuerySchema,
    handle: async ({ actor, params, query, request }) => {
      const { lastEventId, ...caller } = await streamRequest(request);
      const since = lastEventId ?? query.since;
      const input = { mapId: params.mapId ?? "", clientId: query.client, since };
      return answerStream(await streamEvents({ actor, ...caller }, input));
    },
  }),
});
