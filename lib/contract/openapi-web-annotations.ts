// The calls of the W3C Web Annotation Protocol, for the description of the interface.
import { z } from "zod";
import type { Call } from "./openapi-paths";
import { containerQuerySchema, webAnnotationSchema } from "./web-annotations";

const MAP = "/api/maps/{idOrSlug}";
const ONE = `${MAP}/annotations/{annotationId}`;
const JSON_LD = "application/ld+json";
const described = { answer: webAnnotationSchema, type: JSON_LD };

export const WEB_ANNOTATION_CALLS: readonly Call[] = [
  {
    method: "get",
    path: `${MAP}/text`,
    summary: "The plain text of the brief, in which the offsets of passages count",
    answer: z.string(),
    type: "text/plain",
    errors: ["NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "get",
    path: `${MAP}/annotations/`,
    summary: "The annotations as a container of the W3C Web Annotation Protocol, or a page of it",
    query: containerQuerySchema,
    ...described,
    errors: ["VALIDATION", "NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "post",
    path: `${MAP}/annotations/`,
    summary: "Adds a Web Annotation about the map, its text, or an annotation",
    status: 201,
    body: webAnnotationSchema,
    ...described,
    errors: [
      "VALIDATION",
      "UNAUTHENTICATED",
      "FORBIDDEN",
      "NOT_FOUND",
      "TOO_LARGE",
      "UNSUPPORTED",
      "RATE_LIMITED",
    ],
  },
  {
    method: "get",
    path: ONE,
    summary: "One annotation as a Web Annotation",
    ...described,
    errors: ["NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "put",
    path: ONE,
    summary:
      "Puts other words in the place of an annotation's; If-Match names the state that was read",
    body: webAnnotationSchema,
    ...described,
    errors: [
      "VALIDATION",
      "UNAUTHENTICATED",
      "FORBIDDEN",
      "NOT_FOUND",
      "CONFLICT",
      "PRECONDITION",
      "TOO_LARGE",
      "UNSUPPORTED",
      "RATE_LIMITED",
    ],
  },
  {
    method: "delete",
    path: ONE,
    summary: "Deletes an annotation of one's own",
    status: 204,
    answer: z.null(),
    errors: ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "PRECONDITION", "RATE_LIMITED"],
  },
];
