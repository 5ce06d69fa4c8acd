// GET /api/maps/{id}/sharing: who may see and change it.
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readSharing } from "@/lib/server/services/read-sharing";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) => ({ body: await readSharing(actor, params.mapId ?? "") }),
  }),
});
