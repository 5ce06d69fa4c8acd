// POST /api/maps/{id}/brief/preview: where the passages stand in a new text.
import { previewRevisionSchema } from "@/lib/contract/revisions-schemas";
import { answerWork } from "@/lib/server/http/answer-progress";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { previewRevision } from "@/lib/server/services/preview-revision";

const LIMIT = 6_000_000;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "revise",
    body: { schema: previewRevisionSchema, limit: LIMIT },
    handle: async ({ actor, params, body, request }) =>
      answerWork(request, async (work) => ({
        body: await previewRevision(actor, params.mapId ?? "", body.text, work),
      })),
  }),
});
