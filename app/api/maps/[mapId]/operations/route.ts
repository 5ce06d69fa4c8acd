// POST /api/maps/{id}/operations: the only way the content of a map changes.
import { submitSchema } from "@/lib/contract/request-schemas";
import { methods } from "@/lib/server/http/methods";
import { takeTokens } from "@/lib/server/http/rate-limit";
import { route } from "@/lib/server/http/route";
import { submitOperations } from "@/lib/server/services/submit-operations";

const BATCH_LIMIT = 1_000_000;
const CHARACTERS_PER_TOKEN = 500;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: submitSchema, limit: BATCH_LIMIT },
    handle: async ({ actor, params, body }) => {
      const characters = JSON.stringify(body.operations).length;
      const weight = body.operations.length + Math.floor(characters / CHARACTERS_PER_TOKEN);
      takeTokens("weight", actor.id, weight);
      return { body: await submitOperations(actor, { mapId: params.mapId ?? "", ...body }) };
    },
  }),
});
