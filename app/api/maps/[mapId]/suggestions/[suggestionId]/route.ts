// PATCH /api/maps/{id}/suggestions/{suggestionId}: its author says why.
import { explainSchema } from "@/lib/contract/suggestion-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { explainSuggestion } from "@/lib/server/services/explain-suggestion";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route({
    session: "required",
    rate: "write",
    body: { schema: explainSchema, limit: 40_000 },
    handle: async ({ actor, params, body }) => {
      const { mapId = "", suggestionId = "" } = params;
      const input = { mapId, suggestionId, message: body.message };
      return { body: { suggestion: await explainSuggestion(actor, input) } };
    },
  }),
});
