// GET /api/maps/{id}/moments/{seq}: the map as it was.
import { momentSeqSchema } from "@/lib/contract/moment-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { validate } from "@/lib/server/http/validate";
import { readMoment } from "@/lib/server/services/read-moment";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) => ({
      body: await readMoment(actor, params.mapId ?? "", validate(momentSeqSchema, params.seq)),
    }),
  }),
});
