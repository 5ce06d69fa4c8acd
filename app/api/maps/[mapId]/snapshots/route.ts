// /api/maps/{id}/snapshots: GET lists the moments that have a name; POST names one.
import { snapshotRequestSchema } from "@/lib/contract/moment-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { createSnapshot, listSnapshots } from "@/lib/server/services/snapshots";

const NAME_LIMIT = 10_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) => ({
      body: await listSnapshots(actor, params.mapId ?? ""),
    }),
  }),
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: snapshotRequestSchema, limit: NAME_LIMIT },
    handle: async ({ actor, params, body }) => ({
      status: 201,
      body: { snapshot: await createSnapshot(actor, params.mapId ?? "", body) },
    }),
  }),
});
