// GET /api/maps/{id}/brief/revisions: the versions of the brief.
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readRevisions } from "@/lib/server/services/read-revisions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) => ({ body: await readRevisions(actor, params.mapId ?? "") }),
  }),
});
