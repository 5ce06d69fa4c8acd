// The calls about a map's past, for the description of the interface.
import {
  momentSchema,
  momentStepsSchema,
  momentsQuerySchema,
  snapshotAnswerSchema,
  snapshotListSchema,
  snapshotRemovedSchema,
  snapshotRequestSchema,
} from "./moment-schemas";
import type { Call } from "./openapi-paths";

const MAP = "/api/maps/{idOrSlug}";

export const HISTORY_CALLS: readonly Call[] = [
  {
    method: "get",
    path: `${MAP}/moments/{seq}`,
    summary: "The map as it was after an entry of its history",
    answer: momentSchema,
    errors: ["VALIDATION", "NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "get",
    path: `${MAP}/moments`,
    summary: "The steps of a map's history, oldest first, to play it",
    query: momentsQuerySchema,
    answer: momentStepsSchema,
    errors: ["VALIDATION", "NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "get",
    path: `${MAP}/snapshots`,
    summary: "The moments of a map that have a name",
    answer: snapshotListSchema,
    errors: ["NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "post",
    path: `${MAP}/snapshots`,
    summary: "Gives a moment a name",
    status: 201,
    body: snapshotRequestSchema,
    answer: snapshotAnswerSchema,
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
    method: "delete",
    path: `${MAP}/snapshots/{snapshotId}`,
    summary: "Takes a moment's name away",
    answer: snapshotRemovedSchema,
    errors: ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "RATE_LIMITED"],
  },
];
