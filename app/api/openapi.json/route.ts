// GET /api/openapi.json: the description of this interface, made from the schemas it checks with.
import { openApiDocument } from "@/lib/contract/openapi";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "none",
    rate: "read",
    handle: () =>
      Promise.resolve({
        body: openApiDocument(),
        headers: { "cache-control": "public, max-age=300" },
      }),
  }),
});
