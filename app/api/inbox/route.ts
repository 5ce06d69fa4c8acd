// GET /api/inbox: what one was told of, newest first.
import { inboxQuerySchema } from "@/lib/contract/inbox-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readInbox } from "@/lib/server/services/inbox-page";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "required",
    rate: "read",
    query: inboxQuerySchema,
    handle: async ({ actor, query }) => ({ body: await readInbox(actor, query) }),
  }),
});
