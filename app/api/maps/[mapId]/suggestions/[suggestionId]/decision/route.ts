// POST /api/maps/{id}/suggestions/{suggestionId}/decision: accepts, declines or withdraws it.
import { decideSchema } from "@/lib/contract/suggestion-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { decideSuggestion } from "@/lib/server/services/decide-suggestion";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: decideSchema, limit: 40_000 },
    handle: async ({ actor, params, body }) => {
      const { mapId = "", suggestionId = "" } = params;
      return { body: await decideSuggestion(actor, { mapId, suggestionId, ...body }) };
    },
  }),
});
