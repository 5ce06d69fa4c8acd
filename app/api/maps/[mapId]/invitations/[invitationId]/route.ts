// DELETE /api/maps/{id}/invitations/{invitationId}: revokes a link.
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { endInvitation } from "@/lib/server/services/end-invitation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route({
    session: "required",
    rate: "write",
    handle: async ({ actor, params }) => {
      await endInvitation(actor, params.mapId ?? "", params.invitationId ?? "");
      return { body: { removed: true } };
    },
  }),
});
