// POST /api/maps/{id}/brief: a new version of the brief's text.
import { reviseBriefSchema } from "@/lib/contract/revisions-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { reviseBrief } from "@/lib/server/services/revise-brief";

/** A text of six megabytes, and the places of its passages. */
const LIMIT = 9_000_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "revise",
    body: { schema: reviseBriefSchema, limit: LIMIT },
    handle: async ({ actor, params, body }) => ({
      status: 201,
      body: await reviseBrief(actor, params.mapId ?? "", body),
    }),
  }),
});
