// /api/maps/{id}/members/{userId}: PATCH changes a role or transfers the map; DELETE removes a member, or leaves.
import { changeMemberSchema } from "@/lib/contract/sharing-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { changeMember } from "@/lib/server/services/change-member";
import { removeMember } from "@/lib/server/services/remove-member";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route({
    session: "required",
    rate: "write",
    body: { schema: changeMemberSchema, limit: 1_000 },
    handle: async ({ actor, params, body }) => {
      const { mapId = "", userId = "" } = params;
      return { body: { member: await changeMember(actor, { mapId, userId, role: body.role }) } };
    },
  }),
  DELETE: route({
    session: "required",
    rate: "write",
    handle: async ({ actor, params }) => {
      const { mapId = "", userId = "" } = params;
      await removeMember(actor, { mapId, userId });
      return { body: { removed: true } };
    },
  }),
});
