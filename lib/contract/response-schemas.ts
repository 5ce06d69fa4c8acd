// The zod schemas of answers, for the description of the interface and for tests. Held to the types by the compiler.
import { z } from "zod";
import { CAPABILITIES, ROLES } from "../access/roles";
import type { Annotation, Inference, Passage, Statement } from "../argument/records";
import { ERROR_STATUS, type ErrorCode } from "./errors";
import type { HistoryPage } from "./history";
import type { BriefDocument, GraphDocument, MapDocument, MapHead } from "./map-document";
import type { CreatedMap, MapList, ReportAnswer } from "./maps";
import { visibilitySchema } from "./request-schemas";
import type { SubmitAnswer } from "./submit";
import { suggestionSchema } from "./suggestion-schemas";

const id = z.string();
const time = z.iso.datetime();
const text = z.string().nullable();
const count = z.number().int().min(0);

const statementSchema = z.strictObject({
  id,
  text: z.string(),
  label: text,
  note: text,
  heldBy: text,
  stance: z.enum(["asserts", "reports", "concedes"]).nullable(),
  unstated: z.boolean(),
  fromAnnotation: id.nullable(),
  position: z.strictObject({ x: z.number(), y: z.number() }).nullable(),
  revision: count,
  createdBy: id.nullable(),
  createdAt: time,
  ordinal: count,
}) satisfies z.ZodType<Statement>;

const inferenceSchema = z.strictObject({
  id,
  kind: z.enum(["support", "attack"]),
  premises: z.array(id).min(1),
  target: z.strictObject({ type: z.enum(["statement", "inference"]), id }),
  scheme: text,
  createdBy: id.nullable(),
  createdAt: time,
  ordinal: count,
}) satisfies z.ZodType<Inference>;

const passageSchema = z.strictObject({
  id,
  briefId: id,
  briefRevision: count,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: count,
  end: count,
  statementIds: z.array(id),
  createdBy: id.nullable(),
  createdAt: time,
}) satisfies z.ZodType<Passage>;

const annotationSchema = z.strictObject({
  id,
  target: z.strictObject({ type: z.enum(["statement", "inference", "passage", "map"]), id }),
  kind: z.enum(["question", "objection", "evidence", "comment", "unclear", "highlight"]),
  body: z.string(),
  parentId: id.nullable(),
  aspect: z.enum(["does-not-follow", "something-missing"]).nullable(),
  criterion: text,
  source: z.strictObject({ url: z.string(), quote: text }).nullable(),
  authorId: id.nullable(),
  createdAt: time,
  editedAt: time.nullable(),
  resolvedAt: time.nullable(),
  resolvedBy: id.nullable(),
  hiddenAt: time.nullable(),
  deletedAt: time.nullable(),
  orphanOf: text,
  ordinal: count,
  bodyWithheld: z
    .literal(true)
    .optional()
    .meta({ description: "Hidden: its words are not for this caller." }),
}) satisfies z.ZodType<Annotation>;

export const mapHeadSchema = z.strictObject({
  id,
  slug: z.string(),
  title: z.string(),
  visibility: visibilitySchema,
  seq: count,
  mainClaimId: id.nullable(),
  archivedAt: time.nullable().meta({ description: "An archived map is read-only." }),
}) satisfies z.ZodType<MapHead>;

const briefSchema = z.strictObject({
  id,
  title: z.string(),
  author: text,
  source: text,
  series: text,
  publisher: text,
  publishedOn: text,
  language: text,
  notice: text,
  disclaimer: text,
  revision: count,
  text: z
    .string()
    .meta({ description: "Plain text; offsets of passages count its UTF-16 code units." }),
  markdown: z.string(),
}) satisfies z.ZodType<BriefDocument>;

const role = z.enum(["claim", "premise", "counterpoint"]);

export const graphDocumentSchema = z.strictObject({
  statements: z.array(statementSchema.extend({ role })),
  inferences: z.array(inferenceSchema),
  passages: z.array(passageSchema),
  annotations: z.array(annotationSchema),
}) satisfies z.ZodType<GraphDocument>;

export const mapDocumentSchema = z.strictObject({
  map: mapHeadSchema,
  brief: briefSchema.nullable(),
  graph: graphDocumentSchema,
  people: z.record(id, z.strictObject({ name: z.string() })),
  abilities: z.array(z.enum(CAPABILITIES)),
  role: z.enum(ROLES),
  suggestions: z.array(suggestionSchema).meta({ description: "The open ones, oldest first." }),
  reports: z
    .array(
      z.strictObject({ annotationId: id, reporterId: id, reason: z.string(), createdAt: time }),
    )
    .optional()
    .meta({ description: "Only for those who may moderate." }),
}) satisfies z.ZodType<MapDocument>;

/** What happened to the records of one kind, by id. */
function recordPatch<T extends z.ZodType>(record: T) {
  return z.strictObject({
    added: z.record(id, record),
    updated: z.record(id, z.tuple([record, record])),
    removed: z.record(id, record),
  });
}

export const patchSchema = z.strictObject({
  statements: recordPatch(statementSchema).optional(),
  inferences: recordPatch(inferenceSchema).optional(),
  passages: recordPatch(passageSchema).optional(),
  annotations: recordPatch(annotationSchema).optional(),
  mainClaimId: z.tuple([id.nullable(), id.nullable()]).optional(),
  briefRevision: z.tuple([count, count]).optional(),
});

export const submitAnswerSchema = z.strictObject({
  seq: count,
  patch: patchSchema,
  missed: z.array(z.strictObject({ seq: count, patch: patchSchema })),
  reset: z
    .literal(true)
    .optional()
    .meta({ description: "Too much was missed: read the map again." }),
}) satisfies z.ZodType<SubmitAnswer>;

export const historyPageSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      seq: count,
      actor: z.strictObject({ id, name: z.string() }).nullable(),
      at: time,
      operation: z.string(),
      count,
      summary: z.string(),
      suggestion: z
        .strictObject({ id, by: z.strictObject({ name: z.string() }).nullable() })
        .nullable(),
      undoes: count.nullable(),
      restores: count.nullable(),
      undoneBy: count.nullable(),
    }),
  ),
  next: count.nullable(),
}) satisfies z.ZodType<HistoryPage>;

export const mapListSchema = z.strictObject({
  maps: z.array(
    z.strictObject({
      id,
      slug: z.string(),
      title: z.string(),
      visibility: visibilitySchema,
      statements: count,
      inferences: count,
      annotations: count,
      updatedAt: time,
      mainClaim: text,
      role: z.enum(ROLES).nullable(),
      members: count,
      openSuggestions: count,
      archivedAt: time.nullable(),
      restorableUntil: time.nullable(),
      brief: z.strictObject({ author: text, publisher: text, publishedOn: text }).nullable(),
    }),
  ),
}) satisfies z.ZodType<MapList>;

export const createdMapSchema = z.strictObject({
  map: mapHeadSchema,
}) satisfies z.ZodType<CreatedMap>;

export const reportAnswerSchema = z.strictObject({
  reported: z.literal(true),
}) satisfies z.ZodType<ReportAnswer>;

export const healthSchema = z.strictObject({
  status: z.literal("ok"),
  database: z.enum(["sqlite", "postgresql"]),
});

const codes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

export const apiErrorSchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(codes),
    message: z.string(),
    details: z
      .strictObject({
        path: z.string().optional(),
        index: count.optional(),
        rule: z.string().optional(),
        issues: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
        line: count.optional(),
        column: count.optional(),
        retryAfter: z.number().optional(),
      })
      .optional(),
  }),
});
