// GET /api/maps/{id}/imports/{importId}: what a file held that the map cannot show.
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readImportProvenance } from "@/lib/server/services/import-list";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) => ({
      body: await readImportProvenance(actor, params.mapId ?? "", params.importId ?? ""),
    }),
  }),
});
