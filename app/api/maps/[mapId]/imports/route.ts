// GET /api/maps/{id}/imports: the files that a map took in; POST adds one. The body is the file.
import { importIntoQuerySchema } from "@/lib/contract/imports-schemas";
import { answerWork } from "@/lib/server/http/answer-progress";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readImportBody } from "@/lib/server/services/import-body";
import { importIntoMap } from "@/lib/server/services/import-into-map";
import { listImports } from "@/lib/server/services/import-list";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async ({ actor, params }) => ({ body: await listImports(actor, params.mapId ?? "") }),
  }),
  POST: route({
    session: "required",
    rate: "import",
    query: importIntoQuerySchema,
    handle: async ({ actor, params, query, request }) => {
      const bytes = await readImportBody(actor, request);
      return answerWork(request, async (work) => ({
        status: 201,
        body: await importIntoMap(actor, { ...query, ...work, mapId: params.mapId ?? "", bytes }),
      }));
    },
  }),
});
