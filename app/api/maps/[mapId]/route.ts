// /api/maps/{id}: GET reads it with everything in it, from kept bytes; PATCH changes its head; DELETE deletes it.
import { changeMapSchema } from "@/lib/contract/sharing-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { mapRead } from "@/lib/server/map-read";
import { changeMap } from "@/lib/server/services/change-map";
import { deleteMap } from "@/lib/server/services/delete-map";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: mapRead,
  PATCH: route({
    session: "required",
    rate: "write",
    body: { schema: changeMapSchema, limit: 10_000 },
    handle: async ({ actor, params, body }) => ({
      body: { map: await changeMap(actor, params.mapId ?? "", body) },
    }),
  }),
  DELETE: route({
    session: "required",
    rate: "write",
    handle: async ({ actor, params }) => ({ body: await deleteMap(actor, params.mapId ?? "") }),
  }),
});
