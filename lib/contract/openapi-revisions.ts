// The calls about a brief's revisions, for the description of the interface.
import type { Call } from "./openapi-paths";
import {
  previewRevisionSchema,
  reviseBriefSchema,
  revisedBriefSchema,
  revisionListSchema,
  revisionPreviewSchema,
  revisionSchema,
} from "./revisions-schemas";

const BRIEF = "/api/maps/{idOrSlug}/brief";
const CHANGING = [
  "VALIDATION",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "TOO_LARGE",
  "UNSUPPORTED",
  "RATE_LIMITED",
] as const;

export const REVISION_CALLS: readonly Call[] = [
  {
    method: "post",
    path: `${BRIEF}/preview`,
    summary: "Where the passages of a brief stand in a new text of it; saves nothing",
    body: previewRevisionSchema,
    progress: true,
    answer: revisionPreviewSchema,
    errors: CHANGING,
  },
  {
    method: "post",
    path: BRIEF,
    summary: "Gives a brief a new text, with the places of its passages",
    status: 201,
    body: reviseBriefSchema,
    answer: revisedBriefSchema,
    errors: CHANGING,
  },
  {
    method: "get",
    path: `${BRIEF}/revisions`,
    summary: "The versions of a brief, newest first",
    answer: revisionListSchema,
    errors: ["NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "get",
    path: `${BRIEF}/revisions/{revision}`,
    summary: "The text of one version of a brief",
    answer: revisionSchema,
    errors: ["VALIDATION", "NOT_FOUND", "RATE_LIMITED"],
  },
];
