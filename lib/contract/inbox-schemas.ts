// The zod schemas of the inbox and of what one wants to be told. The types stand in inbox.ts.
import { z } from "zod";
import type { InboxPage, NotificationDocument, NotifyChoice } from "./inbox";

const NOT_A_PAGE = "This is not where a page ended. Take `next` of the page before.";

export const inboxQuerySchema = z.object({
  before: z
    .string()
    .regex(/^\d{1,15}\.[A-Za-z0-9_-]{1,64}$/, NOT_A_PAGE)
    .optional(),
  limit: z
    .string()
    .regex(/^\d{1,9}$/, "This must be a whole number.")
    .transform(Number)
    .refine((n) => n >= 1 && n <= 100, "The limit is 1 to 100.")
    .default(30),
});
export type InboxQuery = z.output<typeof inboxQuerySchema>;

const idSchema = z.string().min(1, "An id cannot be empty.").max(64, "This is longer than any id.");
const idsSchema = z.array(idSchema).min(1, "Name at least one.").max(500, "Name 500 at most.");

/** Some by their ids, those about some annotations of a map, or all. */
export const readInboxSchema = z.union(
  [
    z.strictObject({ ids: idsSchema }),
    z.strictObject({ mapId: z.string().min(1).max(128), annotationIds: idsSchema }),
    z.strictObject({ all: z.literal(true) }),
  ],
  "Say what was read: `ids`, `mapId` with `annotationIds`, or `all: true`.",
);

const CHOICES = ["all", "mine", "none"] as const satisfies readonly NotifyChoice[];

export const preferenceSchema = z.strictObject({
  notify: z.enum(CHOICES, "Choose all, mine or none."),
});

const notificationSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["mention", "reply", "resolved", "decided", "suggested", "shared", "activity"]),
  map: z.strictObject({ slug: z.string(), title: z.string() }),
  actor: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  path: z.string(),
  excerpt: z.string().max(200),
  decision: z.enum(["accepted", "declined"]).nullable(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
}) satisfies z.ZodType<NotificationDocument>;

const unread = z.number().int().min(0);

export const inboxPageSchema = z.strictObject({
  notifications: z.array(notificationSchema),
  unread,
  next: z.string().nullable(),
}) satisfies z.ZodType<InboxPage>;

export const unreadSchema = z.strictObject({ unread });

export const unsubscribedSchema = z.strictObject({ unsubscribed: z.literal(true) });
