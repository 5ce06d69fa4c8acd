// POST /api/inbox/read: marks one's own notifications as read.
import { readInboxSchema } from "@/lib/contract/inbox-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { markInboxRead } from "@/lib/server/services/inbox-read";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: readInboxSchema, limit: 64_000 },
    handle: async ({ actor, body }) => ({ body: await markInboxRead(actor, body) }),
  }),
});
