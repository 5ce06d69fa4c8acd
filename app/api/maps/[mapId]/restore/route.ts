// POST /api/maps/{id}/restore: takes a deleted map back.
import { emptySchema } from "@/lib/contract/sharing-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { restoreMap } from "@/lib/server/services/restore-map";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: emptySchema, limit: 1_000 },
    handle: async ({ actor, params }) => ({
      body: { map: await restoreMap(actor, params.mapId ?? "") },
    }),
  }),
});
