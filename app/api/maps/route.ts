// GET /api/maps lists maps, POST /api/maps creates one.
import { createMapSchema, mapListQuerySchema } from "@/lib/contract/request-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { createMap } from "@/lib/server/services/create-map";
import { listDeletedMaps, listMaps } from "@/lib/server/services/list-maps";

const BRIEF_LIMIT = 6_000_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    query: mapListQuerySchema,
    handle: async ({ actor, query }) => ({
      body: query.show === "deleted" ? await listDeletedMaps(actor) : await listMaps(actor),
    }),
  }),
  POST: route({
    session: "required",
    rate: "create",
    body: { schema: createMapSchema, limit: BRIEF_LIMIT },
    handle: async ({ actor, body }) => ({
      status: 201,
      body: { map: await createMap(actor, body) },
    }),
  }),
});
