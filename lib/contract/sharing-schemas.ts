// The zod schemas of requests and answers about who may see and change a map. The types stand in sharing.ts.
import { z } from "zod";
import { ROLES } from "../access/roles";
import { emailSchema } from "./account";
import { mapTitleSchema, visibilitySchema } from "./request-schemas";
import type {
  AddMemberRequest,
  ChangeMapRequest,
  ChangeMemberRequest,
  InvitationDocument,
  InvitationPreview,
  InviteRequest,
  MemberDocument,
  SharingDocument,
} from "./sharing";

const GIVEN = ["viewer", "annotator", "editor"] as const;
const givenRole = z.enum(GIVEN, "The role is viewer, annotator or editor.");

/** A link can stand for a year at most; without an end it stands until it is revoked. */
const MOST_HOURS = 365 * 24;

export const changeMapSchema = z
  .strictObject({
    title: mapTitleSchema.optional(),
    visibility: visibilitySchema.optional(),
    archived: z.boolean().optional(),
  })
  .refine(
    (change) => Object.values(change).some((value) => value !== undefined),
    "Say what is to change: the title, the visibility, or whether it is archived.",
  ) satisfies z.ZodType<ChangeMapRequest>;

export const addMemberSchema = z.strictObject({
  email: emailSchema,
  role: givenRole,
}) satisfies z.ZodType<AddMemberRequest>;

export const changeMemberSchema = z.strictObject({
  role: z.enum(ROLES, "The role is viewer, annotator, editor or owner."),
}) satisfies z.ZodType<ChangeMemberRequest>;

export const inviteSchema = z.strictObject({
  role: givenRole,
  hours: z
    .number("Say in hours how long the link stands.")
    .int("Say in whole hours how long the link stands.")
    .min(1, "A link stands for an hour at least.")
    .max(MOST_HOURS, "A link stands for a year at most. Leave the end out for one without an end.")
    .optional(),
}) satisfies z.ZodType<InviteRequest>;

/** A request that says all in its address. */
export const emptySchema = z.strictObject({});

const id = z.string();
const time = z.iso.datetime();

const memberSchema = z.strictObject({
  userId: id,
  name: z.string(),
  email: z.string().nullable().meta({ description: "Only for those who may share." }),
  role: z.enum(ROLES),
}) satisfies z.ZodType<MemberDocument>;

const invitationSchema = z.strictObject({
  id,
  role: z.enum(GIVEN),
  path: z.string().meta({ description: "To be put behind the site's address." }),
  createdAt: time,
  expiresAt: time.nullable(),
  uses: z.number().int().min(0),
}) satisfies z.ZodType<InvitationDocument>;

export const sharingSchema = z.strictObject({
  visibility: visibilitySchema,
  members: z.array(memberSchema),
  invitations: z.array(invitationSchema),
}) satisfies z.ZodType<SharingDocument>;

export const memberAnswerSchema = z.strictObject({ member: memberSchema });

export const invitationAnswerSchema = z.strictObject({ invitation: invitationSchema });

export const invitationPreviewSchema = z.strictObject({
  title: z.string(),
  invitedBy: z.string().nullable(),
  role: z.enum(GIVEN),
  slug: z
    .string()
    .nullable()
    .meta({ description: "Where the caller may see the map already; null otherwise." }),
  member: z.boolean().meta({ description: "Whether joining would give the caller nothing more." }),
}) satisfies z.ZodType<InvitationPreview>;

export const joinedSchema = z.strictObject({ slug: z.string(), role: z.enum(ROLES) });

export const goneSchema = z.strictObject({ removed: z.literal(true) });

export const deletedMapSchema = z.strictObject({
  deleted: z.literal(true),
  restorableUntil: time,
});
