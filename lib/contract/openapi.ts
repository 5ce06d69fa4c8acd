// The description of the HTTP interface in OpenAPI 3.1, made from the schemas that requests are checked with.
import { z } from "zod";
import { operationSchema } from "../argument/operations/operation";
import { ACCOUNT_CALLS } from "./openapi-account";
import { BRIEF_CALLS } from "./openapi-briefs";
import { EMBED_CALLS } from "./openapi-embed";
import { EXPORT_CALLS } from "./openapi-exports";
import { HISTORY_CALLS } from "./openapi-history";
import { IMPORT_CALLS } from "./openapi-imports";
import { INBOX_CALLS } from "./openapi-inbox";
import { LIVE_CALLS } from "./openapi-live";
import { type Call, paths } from "./openapi-paths";
import { REVISION_CALLS } from "./openapi-revisions";
import { SHARING_CALLS } from "./openapi-sharing";
import { WEB_ANNOTATION_CALLS } from "./openapi-web-annotations";
import {
  createMapSchema,
  duplicateMapSchema,
  historyQuerySchema,
  mapListQuerySchema,
  reportSchema,
  submitSchema,
} from "./request-schemas";
import {
  apiErrorSchema,
  createdMapSchema,
  healthSchema,
  historyPageSchema,
  mapDocumentSchema,
  mapListSchema,
  reportAnswerSchema,
  submitAnswerSchema,
} from "./response-schemas";
import { SCHEMA_VERSION } from "./schema-version";
import { MAX_OPERATIONS } from "./submit";

/** As submitSchema, which leaves reading an operation to the core and so cannot describe it. */
const describedSubmitSchema = submitSchema.extend({
  operations: z.array(operationSchema).min(1).max(MAX_OPERATIONS),
});

const CALLS: readonly Call[] = [
  {
    method: "get",
    path: "/api/health",
    summary: "Whether the server and its database answer",
    answer: healthSchema,
    errors: [],
  },
  {
    method: "get",
    path: "/api/maps",
    summary: "The maps that the caller may find, or those of their own that they deleted",
    query: mapListQuerySchema,
    answer: mapListSchema,
    errors: ["VALIDATION", "RATE_LIMITED"],
  },
  {
    method: "post",
    path: "/api/maps",
    summary: "Creates a map; the brief's text is Markdown or plain text",
    status: 201,
    body: createMapSchema,
    answer: createdMapSchema,
    errors: [
      "VALIDATION",
      "UNAUTHENTICATED",
      "FORBIDDEN",
      "CONFLICT",
      "TOO_LARGE",
      "UNSUPPORTED",
      "RATE_LIMITED",
    ],
  },
  {
    method: "get",
    path: "/api/maps/{idOrSlug}",
    summary: "A map with everything in it; has an ETag and honours If-None-Match",
    answer: mapDocumentSchema,
    errors: ["NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "post",
    path: "/api/maps/{idOrSlug}/operations",
    summary: "Applies operations, all or none; the same clientOpId again gives the same answer",
    body: describedSubmitSchema,
    answer: submitAnswerSchema,
    errors: [
      "VALIDATION",
      "UNAUTHENTICATED",
      "FORBIDDEN",
      "NOT_FOUND",
      "CONFLICT",
      "TOO_LARGE",
      "UNSUPPORTED",
      "RATE_LIMITED",
    ],
  },
  {
    method: "get",
    path: "/api/maps/{idOrSlug}/history",
    summary: "Who did what, newest first",
    query: historyQuerySchema,
    answer: historyPageSchema,
    errors: ["VALIDATION", "NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "post",
    path: "/api/maps/{idOrSlug}/duplicate",
    summary: "A private copy of the brief and the argument, without annotations",
    status: 201,
    body: duplicateMapSchema,
    answer: createdMapSchema,
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
    method: "post",
    path: "/api/maps/{idOrSlug}/annotations/{annotationId}/reports",
    summary: "Asks the map's owner to look at an annotation",
    status: 201,
    body: reportSchema,
    answer: reportAnswerSchema,
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
  ...LIVE_CALLS,
  ...SHARING_CALLS,
  ...WEB_ANNOTATION_CALLS,
  ...HISTORY_CALLS,
  ...REVISION_CALLS,
  ...BRIEF_CALLS,
  ...EXPORT_CALLS,
  ...EMBED_CALLS,
  ...IMPORT_CALLS,
  ...ACCOUNT_CALLS,
  ...INBOX_CALLS,
];

let made: object | undefined;

/** The whole description; made once. */
export function openApiDocument(): object {
  made ??= {
    openapi: "3.1.0",
    info: {
      title: "Counterpoint",
      version: String(SCHEMA_VERSION),
      description:
        "Argument maps beside the texts that they map. JSON in UTF-8; ids are opaque; times are ISO 8601 in UTC. " +
        "Writes need a session cookie and come from the same origin. Clients ignore fields that they do not know.",
    },
    paths: paths(CALLS),
    components: {
      schemas: { ApiError: z.toJSONSchema(apiErrorSchema, { target: "draft-2020-12" }) },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
  };
  return made;
}
