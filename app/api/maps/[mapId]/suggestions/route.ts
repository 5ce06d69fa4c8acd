// /api/maps/{id}/suggestions: GET lists them; POST proposes operations.
import { suggestionQuerySchema, suggestSchema } from "@/lib/contract/suggestion-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { weighOperations } from "@/lib/server/http/weigh-operations";
import { createSuggestion } from "@/lib/server/services/create-suggestion";
import { listSuggestions } from "@/lib/server/services/list-suggestions";

const BATCH_LIMIT = 1_000_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    query: suggestionQuerySchema,
    handle: async ({ actor, params, query }) => ({
      body: await listSuggestions(actor, params.mapId ?? "", query.status),
    }),
  }),
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: suggestSchema, limit: BATCH_LIMIT },
    handle: async ({ actor, params, body }) => {
      weighOperations(actor.id, body.operations);
      return {
        status: 201,
        body: { suggestion: await createSuggestion(actor, params.mapId ?? "", body) },
      };
    },
  }),
});
