// /api/maps/{id}/annotations/{annotationId}: one annotation as the W3C Web Annotation Protocol has it.
import { WEB_ANNOTATION_LIMIT, webAnnotationSchema } from "@/lib/contract/web-annotations";
import { publicOrigin } from "@/lib/server/auth/public-origin";
import { answerLd, ldOptions } from "@/lib/server/http/json-ld";
import { methods } from "@/lib/server/http/methods";
import { type Call, route } from "@/lib/server/http/route";
import { weighOperations } from "@/lib/server/http/weigh-operations";
import { describeOne, webScene } from "@/lib/server/services/web-annotations/web-view";
import {
  removeWebAnnotation,
  replaceWebAnnotation,
} from "@/lib/server/services/web-annotations/write-web-annotation";

/** What the address and the headers say. */
function asked({
  params,
  request,
}: Pick<Call<"optional", unknown, unknown>, "params" | "request">) {
  return {
    mapId: params.mapId ?? "",
    annotationId: params.annotationId ?? "",
    origin: publicOrigin(request.headers),
    ifMatch: request.headers.get("if-match"),
  };
}

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    session: "optional",
    rate: "read",
    handle: async (call) => {
      const { mapId, annotationId, origin } = asked(call);
      const scene = await webScene(call.actor, mapId, origin);
      return answerLd(call.request, "annotation", await describeOne(scene, annotationId));
    },
  }),
  PUT: route({
    session: "required",
    rate: "write",
    body: { schema: webAnnotationSchema, limit: WEB_ANNOTATION_LIMIT, type: "json-ld" },
    handle: async (call) => {
      weighOperations(call.actor.id, [call.body]);
      const written = await replaceWebAnnotation(call.actor, { ...asked(call), sent: call.body });
      return answerLd(call.request, "annotation", written);
    },
  }),
  DELETE: route({
    session: "required",
    rate: "write",
    handle: async (call) => {
      await removeWebAnnotation(call.actor, asked(call));
      return new Response(null, { status: 204 });
    },
  }),
});

export const OPTIONS = ldOptions("annotation");
