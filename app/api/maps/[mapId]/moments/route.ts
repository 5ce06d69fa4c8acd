// GET /api/maps/{id}/moments: the steps of a map's history, oldest first.
import { momentsQuerySchema } from "@/lib/contract/moment-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readMomentSteps } from "@/lib/server/services/read-moment";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    query: momentsQuerySchema,
    handle: async ({ actor, params, query }) => ({
      body: await readMomentSteps(actor, { mapId: params.mapId ?? "", ...query }),
    }),
  }),
});
