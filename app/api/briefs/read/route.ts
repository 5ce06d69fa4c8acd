// POST /api/briefs/read: what a file says, as Markdown; nothing is stored. The body is the file.
import { readBriefQuerySchema } from "@/lib/contract/brief-files-schemas";
import { answerWork } from "@/lib/server/http/answer-progress";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { readBriefFile } from "@/lib/server/services/read-brief-file";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({
    session: "required",
    rate: "import",
    query: readBriefQuerySchema,
    handle: async ({ actor, query, request }) =>
      answerWork(request, async (work) => ({
        body: await readBriefFile(actor, { fileName: query.fileName, request, ...work }),
      })),
  }),
});
