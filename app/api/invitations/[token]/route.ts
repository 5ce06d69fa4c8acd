// /api/invitations/{token}: GET says what a link leads to; POST joins by it.
import { emptySchema } from "@/lib/contract/sharing-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { acceptInvitation } from "@/lib/server/services/accept-invitation";
import { readInvitation } from "@/lib/server/services/read-invitation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) => ({
      body: await readInvitation(actor, params.token ?? ""),
    }),
  }),
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: emptySchema, limit: 1_000 },
    handle: async ({ actor, params }) => ({
      body: await acceptInvitation(actor, params.token ?? ""),
    }),
  }),
});
