// GET /api/maps/{id}/export?format=…: the map as a file; with report=1, what the file would be and could not hold.
import { exportQuerySchema } from "@/lib/contract/exports-schemas";
import { publicOrigin } from "@/lib/server/auth/public-origin";
import { contentDisposition } from "@/lib/server/exports/file-name";
import { answerWork } from "@/lib/server/http/answer-progress";
import { clientAddress } from "@/lib/server/http/client-address";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { exportMap } from "@/lib/server/services/export-map";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "optional",
    rate: "export",
    query: exportQuerySchema,
    handle: async ({ actor, params, query, request }) => {
      const { report, ...asked } = query;
      return answerWork(request, async (work) => {
        const { about, names, content } = await exportMap(actor, {
          ...asked,
          ...work,
          mapId: params.mapId ?? "",
          origin: publicOrigin(request.headers),
          person: actor ? actor.id : `address ${clientAddress(request.headers)}`,
        });
        if (report) return { body: about };
        const disposition = contentDisposition(names);
        return { file: { content, mediaType: about.mediaType, disposition } };
      });
    },
  }),
});
