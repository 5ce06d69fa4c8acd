// The shape of our own file: the records of lib/argument as they are, with the brief and the names of people.
import { z } from "zod";

/** Raised when a file of before could no longer be read as it stands. */
export const FILE_VERSION = 1;

const id = z.string().min(1).max(200);
const text = z.string();
const optionalText = text.nullable().default(null);
const offset = z.number().int().min(0);

const statement = z.object({
  id,
  text,
  label: optionalText,
  note: optionalText,
  heldBy: optionalText,
  stance: z.enum(["asserts", "reports", "concedes"]).nullable().default(null),
  unstated: z.boolean().default(false),
  fromAnnotation: optionalText,
  position: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
  revision: z.number().int().min(1).default(1),
  createdBy: optionalText,
  createdAt: text.default(""),
  ordinal: z.number().default(0),
});

const inference = z.object({
  id,
  kind: z.enum(["support", "attack"]),
  premises: z.array(id),
  target: z.object({ type: z.enum(["statement", "inference"]), id }),
  scheme: optionalText,
  createdBy: optionalText,
  createdAt: text.default(""),
  ordinal: z.number().default(0),
});

const passage = z.object({
  id,
  briefId: text.default(""),
  briefRevision: z.number().int().default(1),
  exact: text,
  prefix: text.default(""),
  suffix: text.default(""),
  start: offset,
  end: offset,
  statementIds: z.array(id).default([]),
  createdBy: optionalText,
  createdAt: text.default(""),
});

const annotation = z.object({
  id,
  target: z.object({ type: z.enum(["statement", "inference", "passage", "map"]), id }),
  kind: z.enum(["question", "objection", "evidence", "comment", "unclear", "highlight"]),
  body: text,
  parentId: optionalText,
  aspect: z.enum(["does-not-follow", "something-missing"]).nullable().default(null),
  criterion: optionalText,
  source: z.object({ url: text, quote: optionalText }).nullable().default(null),
  authorId: optionalText,
  createdAt: text.default(""),
  editedAt: optionalText,
  resolvedAt: optionalText,
  resolvedBy: optionalText,
  hiddenAt: optionalText,
  deletedAt: optionalText,
  orphanOf: optionalText,
  ordinal: z.number().default(0),
});

const brief = z.object({
  id: text.default(""),
  revision: z.number().int().default(1),
  title: optionalText,
  author: optionalText,
  source: optionalText,
  series: optionalText,
  publisher: optionalText,
  publishedOn: optionalText,
  language: optionalText,
  notice: optionalText,
  disclaimer: optionalText,
  text,
  markdown: optionalText,
});

const json = z.record(z.string(), z.unknown());

/** Fields that an older or smaller program leaves out have a value that says nothing; unknown fields are let be. */
export const fileSchema = z.object({
  format: z.literal("counterpoint"),
  version: z.literal(FILE_VERSION),
  writtenAt: text.default(""),
  map: z
    .object({
      id: text.default(""),
      slug: text.default(""),
      title: text.default(""),
      url: optionalText,
      mainClaimId: optionalText,
    })
    .prefault({}),
  brief: brief.nullable().default(null),
  statements: z.array(statement),
  inferences: z.array(inference).default([]),
  passages: z.array(passage).default([]),
  annotations: z.array(annotation).default([]),
  people: z.record(z.string(), z.object({ name: text })).default({}),
  provenance: z.array(z.object({ format: text, data: json })).default([]),
});

export type MapFile = z.output<typeof fileSchema>;
