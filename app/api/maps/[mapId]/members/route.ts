// POST /api/maps/{id}/members: makes the account with an address a member.
import { addMemberSchema } from "@/lib/contract/sharing-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { addMember } from "@/lib/server/services/add-member";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    // The answer says whether an address has an account, so that many cannot be tried.
    rate: "invite",
    body: { schema: addMemberSchema, limit: 10_000 },
    handle: async ({ actor, params, body }) => ({
      status: 201,
      body: { member: await addMember(actor, params.mapId ?? "", body) },
    }),
  }),
});
