// What one wants to be told of on a map: read it, choose it.
import { preferenceSchema } from "@/lib/contract/inbox-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { getPreference, setPreference } from "@/lib/server/services/preferences";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "required",
    rate: "read",
    handle: async ({ actor, params }) => ({
      body: await getPreference(actor, params.mapId ?? ""),
    }),
  }),
  PUT: route({
    session: "required",
    rate: "write",
    body: { schema: preferenceSchema, limit: 4_000 },
    handle: async ({ actor, params, body }) => ({
      body: await setPreference(actor, { mapId: params.mapId ?? "", notify: body.notify }),
    }),
  }),
});
