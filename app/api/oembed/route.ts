// GET /api/oembed?url=: how other sites show a map whose address somebody pasted there.
import { oembedQuerySchema } from "@/lib/contract/oembed";
import { publicOrigin } from "@/lib/server/auth/public-origin";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { describeEmbed } from "@/lib/server/services/describe-embed";

/** Anybody's page may read it: it is the same for all, and no session is looked at. */
const OPEN = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "cache-control": "public, max-age=300",
};

/** The protocol's own answer to a format that is not offered, and no fault of the server. */
const NOT_OFFERED = {
  status: 501,
  body: {
    error: {
      code: "UNSUPPORTED",
      message: "Only JSON is offered. Leave format out, or send json.",
    },
  },
  headers: { "access-control-allow-origin": "*" },
};

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "none",
    rate: "read",
    query: oembedQuerySchema,
    handle: async ({ query, request }) => {
      if (query.format !== undefined && query.format !== "json") return NOT_OFFERED;
      return { body: await describeEmbed(query, publicOrigin(request.headers)), headers: OPEN };
    },
  }),
});
