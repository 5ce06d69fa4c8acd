// GET /api/maps/{idOrSlug}: a map with everything in it, from kept bytes.
import { answerKept } from "@/lib/server/http/answer-kept";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readMapBytes } from "@/lib/server/services/read-map";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params, request }) =>
      answerKept(request, await readMapBytes(actor, params.mapId ?? "")),
  }),
});
