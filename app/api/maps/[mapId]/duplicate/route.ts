// POST /api/maps/{id}/duplicate: a private copy of one's own.
import { duplicateMapSchema } from "@/lib/contract/request-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { duplicateMap } from "@/lib/server/services/duplicate-map";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "create",
    body: { schema: duplicateMapSchema, limit: 10_000 },
    handle: async ({ actor, params, body }) => ({
      status: 201,
      body: { map: await duplicateMap(actor, { mapId: params.mapId ?? "", title: body.title }) },
    }),
  }),
});
