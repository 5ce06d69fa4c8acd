// GET /api/maps/{id}/brief/revisions/{revision}: the text of one version.
import { revisionNumberSchema } from "@/lib/contract/revisions-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { validate } from "@/lib/server/http/validate";
import { readRevision } from "@/lib/server/services/read-revisions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) => {
      const revision = validate(revisionNumberSchema, params.revision);
      return { body: await readRevision(actor, params.mapId ?? "", revision) };
    },
  }),
});
