// POST /api/maps/{id}/operations: the only way the content of a map changes.
import { submitSchema } from "@/lib/contract/request-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { weighOperations } from "@/lib/server/http/weigh-operations";
import { submitOperations } from "@/lib/server/services/submit-operations";

const BATCH_LIMIT = 1_000_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: submitSchema, limit: BATCH_LIMIT },
    handle: async ({ actor, params, body }) => {
      weighOperations(actor.id, body.operations);
      return { body: await submitOperations(actor, { mapId: params.mapId ?? "", ...body }) };
    },
  }),
});
