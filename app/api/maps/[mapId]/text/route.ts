// GET /api/maps/{id}/text: the plain text of the map's brief, in which the offsets of passages count.
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readBriefText } from "@/lib/server/services/read-brief-text";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) =>
      new Response(await readBriefText(actor, params.mapId ?? ""), {
        headers: { "content-type": "text/plain; charset=utf-8", vary: "Cookie" },
      }),
  }),
});
