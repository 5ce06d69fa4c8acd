// POST /api/imports makes a map of a file. The body is the file.
import { newMapImportQuerySchema } from "@/lib/contract/imports-schemas";
import { answerWork } from "@/lib/server/http/answer-progress";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readImportBody } from "@/lib/server/services/import-body";
import { importNewMap } from "@/lib/server/services/import-new-map";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "create",
    query: newMapImportQuerySchema,
    handle: async ({ actor, query, request }) => {
      const bytes = await readImportBody(actor, request);
      return answerWork(request, async (work) => ({
        status: 201,
        body: await importNewMap(actor, { ...query, ...work, bytes }),
      }));
    },
  }),
});
