// POST /api/maps/{id}/annotations/{annotationId}/reports: asks the owner to look at an annotation.
import { reportSchema } from "@/lib/contract/request-schemas";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { reportAnnotation } from "@/lib/server/services/report-annotation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "report",
    body: { schema: reportSchema, limit: 40_000 },
    handle: async ({ actor, params, body }) => {
      const { mapId = "", annotationId = "" } = params;
      await reportAnnotation(actor, { mapId, annotationId, reason: body.reason });
      return { status: 201, body: { reported: true } };
    },
  }),
});
