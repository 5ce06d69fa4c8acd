// GET /api/inbox/events: how many notifications the person has not read, as server-sent events.
import { answerStream, streamRequest } from "@/lib/server/http/answer-stream";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { streamInboxEvents } from "@/lib/server/services/stream-inbox-events";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "required",
    rate: "stream",
    handle: async ({ actor, request }) =>
      answerStream(await streamInboxEvents({ actor, ...(await streamRequest(request)) })),
  }),
});
