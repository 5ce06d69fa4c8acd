// /api/maps/{id}/annotations/: the annotations of a map as a container of the W3C Web Annotation Protocol.
import {
  containerQuerySchema,
  WEB_ANNOTATION_LIMIT,
  wantedOf,
  webAnnotationSchema,
} from "@/lib/contract/web-annotations";
import { publicOrigin } from "@/lib/server/auth/public-origin";
import { answerLd, ldOptions } from "@/lib/server/http/json-ld";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { weighOperations } from "@/lib/server/http/weigh-operations";
import { readContainer } from "@/lib/server/services/web-annotations/read-container";
import { addWebAnnotation } from "@/lib/server/services/web-annotations/write-web-annotation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    query: containerQuerySchema,
    handle: async ({ actor, params, query, request }) => {
      const { applied, ...wanted } = wantedOf(query, request.headers.get("prefer"));
      const origin = publicOrigin(request.headers);
      const input = { mapId: params.mapId ?? "", origin, ...wanted };
      const { content, tag } = await readContainer(actor, input);
      const headers = {
        "content-location": `${origin}/api/maps/${input.mapId}/annotations/?iris=${wanted.iris ? 1 : 0}${
          wanted.page === null ? "" : `&page=${wanted.page}`
        }`,
        ...(applied && { "preference-applied": "return=representation" }),
      };
      return answerLd(request, wanted.page === null ? "container" : "page", {
        content,
        tag,
        headers,
      });
    },
  }),
  POST: route({
    session: "required",
    rate: "write",
    body: { schema: webAnnotationSchema, limit: WEB_ANNOTATION_LIMIT, type: "json-ld" },
    handle: async ({ actor, params, body, request }) => {
      weighOperations(actor.id, [body]);
      const origin = publicOrigin(request.headers);
      const { content, tag } = await addWebAnnotation(actor, {
        mapId: params.mapId ?? "",
        origin,
        sent: body,
      });
      const headers = { location: String(content.id) };
      return answerLd(request, "annotation", { status: 201, content, tag, headers });
    },
  }),
});

export const OPTIONS = ldOptions("container");
