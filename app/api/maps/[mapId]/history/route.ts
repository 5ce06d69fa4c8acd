// GET /api/maps/{id}/history: who did what, newest first.
import { historyQuerySchema } from "@/lib/contract/request-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readHistory } from "@/lib/server/services/read-history";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    query: historyQuerySchema,
    handle: async ({ actor, params, query }) => ({
      body: await readHistory(actor, { mapId: params.mapId ?? "", ...query }),
    }),
  }),
});
