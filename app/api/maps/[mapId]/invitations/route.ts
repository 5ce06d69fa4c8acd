// POST /api/maps/{id}/invitations: makes a link that makes members.
import { inviteSchema } from "@/lib/contract/sharing-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { createInvitation } from "@/lib/server/services/create-invitation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: inviteSchema, limit: 1_000 },
    handle: async ({ actor, params, body }) => ({
      status: 201,
      body: { invitation: await createInvitation(actor, params.mapId ?? "", body) },
    }),
  }),
});
