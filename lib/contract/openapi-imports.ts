// The calls that bring files in, for the description of the interface.
import {
  importAnswerSchema,
  importIntoQuerySchema,
  importListSchema,
  importPreviewSchema,
  importProvenanceSchema,
  newMapImportQuerySchema,
  previewQuerySchema,
} from "./imports-schemas";
import type { Call } from "./openapi-paths";
import { mapHeadSchema } from "./response-schemas";

const MAP = "/api/maps/{idOrSlug}";
const FILE_ERRORS = [
  "VALIDATION",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "TOO_LARGE",
  "UNSUPPORTED",
  "RATE_LIMITED",
] as const;

export const IMPORT_CALLS: readonly Call[] = [
  {
    method: "post",
    path: "/api/imports/preview",
    summary: "What a file would become; nothing is saved",
    query: previewQuerySchema,
    file: true,
    progress: true,
    answer: importPreviewSchema,
    errors: [...FILE_ERRORS, "NOT_FOUND"],
  },
  {
    method: "post",
    path: "/api/imports",
    summary: "Makes a map of a file",
    status: 201,
    query: newMapImportQuerySchema,
    file: true,
    progress: true,
    answer: importAnswerSchema(mapHeadSchema),
    errors: [...FILE_ERRORS, "CONFLICT"],
  },
  {
    method: "post",
    path: `${MAP}/imports`,
    summary: "Adds a file's argument to a map",
    status: 201,
    query: importIntoQuerySchema,
    file: true,
    progress: true,
    answer: importAnswerSchema(mapHeadSchema),
    errors: [...FILE_ERRORS, "NOT_FOUND", "CONFLICT"],
  },
  {
    method: "get",
    path: `${MAP}/imports`,
    summary: "The files that a map took in, newest first, each with its report",
    answer: importListSchema,
    errors: ["NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "get",
    path: `${MAP}/imports/{importId}`,
    summary: "What a file held that its map cannot show",
    answer: importProvenanceSchema,
    errors: ["NOT_FOUND", "RATE_LIMITED"],
  },
];
