// POST /api/maps/{id}/presence: where the person is on the map.
import { presenceReportSchema } from "@/lib/contract/live-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { reportPresence } from "@/lib/server/services/report-presence";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "presence",
    body: { schema: presenceReportSchema, limit: 4_000 },
    handle: async ({ actor, params, body }) => {
      await reportPresence(actor, { mapId: params.mapId ?? "", ...body });
      return new Response(null, { status: 204 });
    },
  }),
});
