// The calls about what people are told of, as the description of the interface has them.
import {
  inboxPageSchema,
  inboxQuerySchema,
  preferenceSchema,
  readInboxSchema,
  unreadSchema,
  unsubscribedSchema,
} from "./inbox-schemas";
import type { Call } from "./openapi-paths";

const BODY_ERRORS = [
  "VALIDATION",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "TOO_LARGE",
  "UNSUPPORTED",
  "RATE_LIMITED",
] as const;

/** GET /api/inbox/events is a stream (`event: inbox`, data `{unread}`) and so has no JSON answer to describe. */
export const INBOX_CALLS: readonly Call[] = [
  {
    method: "get",
    path: "/api/inbox",
    summary: "What one was told of, newest first, on maps that one may see",
    query: inboxQuerySchema,
    answer: inboxPageSchema,
    errors: ["VALIDATION", "UNAUTHENTICATED", "RATE_LIMITED"],
  },
  {
    method: "post",
    path: "/api/inbox/read",
    summary: "Marks one's own notifications as read",
    body: readInboxSchema,
    answer: unreadSchema,
    errors: BODY_ERRORS,
  },
  {
    method: "post",
    path: "/api/inbox/unsubscribe",
    summary:
      "Ends the mail to an account, by the signed address that every mail carries; needs no session",
    answer: unsubscribedSchema,
    errors: ["VALIDATION", "RATE_LIMITED"],
  },
  {
    method: "get",
    path: "/api/maps/{idOrSlug}/preference",
    summary: "What one wants to be told of on a map; mine where nothing was chosen",
    answer: preferenceSchema,
    errors: ["UNAUTHENTICATED", "NOT_FOUND", "RATE_LIMITED"],
  },
  {
    method: "put",
    path: "/api/maps/{idOrSlug}/preference",
    summary: "Chooses what to be told of on a map",
    body: preferenceSchema,
    answer: preferenceSchema,
    errors: [...BODY_ERRORS, "NOT_FOUND"],
  },
];
