// POST /api/imports/preview: what a file would become; nothing is saved. The body is the file.
import { previewQuerySchema } from "@/lib/contract/imports-schemas";
import { answerWork } from "@/lib/server/http/answer-progress";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readImportBody } from "@/lib/server/services/import-body";
import { previewImport } from "@/lib/server/services/import-map";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "import",
    query: previewQuerySchema,
    handle: async ({ actor, query, request }) => {
      const bytes = await readImportBody(actor, request);
      return answerWork(request, async (work) => ({
        body: await previewImport(actor, { ...query, ...work, mapSlug: query.mapId, bytes }),
      }));
    },
  }),
});
