// The calls of live work, for the description of the interface.
import { z } from "zod";
import { eventsQuerySchema, presenceReportSchema } from "./live-schemas";
import type { Call } from "./openapi-paths";

const STREAM = { type: "text/event-stream", answer: z.string() } as const;

export const LIVE_CALLS: readonly Call[] = [
  {
    ...STREAM,
    method: "get",
    path: "/api/maps/{idOrSlug}/events",
    summary:
      "What happens to the map, as it happens: patch (id: seq), presence, changed, inbox, reset, gone; honours Last-Event-ID",
    query: eventsQuerySchema,
    errors: ["VALIDATION", "NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "post",
    path: "/api/maps/{idOrSlug}/presence",
    summary: "Where the person is on the map, for the stream with the same client id",
    status: 204,
    body: presenceReportSchema,
    answer: z.never(),
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
    ...STREAM,
    method: "get",
    path: "/api/inbox/events",
    summary: "How many notifications the person has not read, as it changes: inbox",
    errors: ["UNAUTHENTICATED", "RATE_LIMITED"],
  },
];
