// Records of an argument as database rows, and back.
import "server-only";
import type { Annotation, Inference, Passage, Statement } from "@/lib/argument/records";
import type { Prisma } from "./database";

type StatementRow = Prisma.StatementGetPayload<object>;
type InferenceRow = Prisma.InferenceGetPayload<object>;
type PassageRow = Prisma.PassageGetPayload<object>;
type AnnotationRow = Prisma.AnnotationGetPayload<object>;

const iso = (date: Date): string => date.toISOString();
const isoOrNull = (date: Date | null): string | null => date?.toISOString() ?? null;
const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** The row of a statement. */
export function toStatementRow(mapId: string, s: Statement): StatementRow {
  const { position, createdAt, ...fields } = s;
  return {
    ...fields,
    mapId,
    createdAt: new Date(createdAt),
    x: position?.x ?? null,
    y: position?.y ?? null,
  };
}

/** The statement of a row. */
export function toStatement(row: StatementRow): Statement {
  const { id, text, label, note, heldBy, unstated, fromAnnotation, x, y } = row;
  const { revision, createdBy, createdAt, ordinal } = row;
  const position = x === null || y === null ? null : { x, y };
  const stance = row.stance as Statement["stance"];
  return {
    id,
    text,
    label,
    note,
    heldBy,
    stance,
    unstated,
    fromAnnotation,
    position,
    revision,
    createdBy,
    createdAt: iso(createdAt),
    ordinal,
  };
}

/** The row of an inference, without its premises. */
export function toInferenceRow(mapId: string, inference: Inference): InferenceRow {
  const { id, kind, target, scheme, createdBy, createdAt, ordinal } = inference;
  const row = {
    mapId,
    id,
    kind,
    targetType: target.type,
    targetId: target.id,
    scheme,
    createdBy,
    ordinal,
  };
  return { ...row, createdAt: new Date(createdAt) };
}

/** The rows of an inference's premises, in their order. */
export function toPremiseRows(
  mapId: string,
  inference: Inference,
): Prisma.InferencePremiseCreateManyInput[] {
  return inference.premises.map((statementId, index) => ({
    mapId,
    inferenceId: inference.id,
    statementId,
    index,
  }));
}

/** The inference of a row and of its premises' ids in their order. */
export function toInference(row: InferenceRow, premises: readonly string[]): Inference {
  const { id, scheme, createdBy, createdAt, ordinal } = row;
  const target = { type: row.targetType as Inference["target"]["type"], id: row.targetId };
  const kind = row.kind as Inference["kind"];
  return { id, kind, premises, target, scheme, createdBy, createdAt: iso(createdAt), ordinal };
}

/** The row of a passage. */
export function toPassageRow(mapId: string, passage: Passage): PassageRow {
  const { statementIds, createdAt, ...fields } = passage;
  return {
    ...fields,
    mapId,
    statementIds: JSON.stringify(statementIds),
    createdAt: new Date(createdAt),
  };
}

/** The passage of a row. */
export function toPassage(row: PassageRow): Passage {
  const { mapId: _, statementIds, createdAt, ...fields } = row;
  return {
    ...fields,
    statementIds: JSON.parse(statementIds) as string[],
    createdAt: iso(createdAt),
  };
}

/** The row of an annotation. */
export function toAnnotationRow(mapId: string, annotation: Annotation): AnnotationRow {
  const { target, source, createdAt, editedAt, resolvedAt, hiddenAt, deletedAt, ...fields } =
    annotation;
  return {
    ...fields,
    mapId,
    targetType: target.type,
    targetId: target.id,
    sourceUrl: source?.url ?? null,
    sourceQuote: source?.quote ?? null,
    createdAt: new Date(createdAt),
    editedAt: dateOrNull(editedAt),
    resolvedAt: dateOrNull(resolvedAt),
    hiddenAt: dateOrNull(hiddenAt),
    deletedAt: dateOrNull(deletedAt),
  };
}

/** The annotation of a row. */
export function toAnnotation(row: AnnotationRow): Annotation {
  const { id, body, parentId, criterion, authorId, resolvedBy, orphanOf, ordinal } = row;
  return {
    id,
    target: { type: row.targetType as Annotation["target"]["type"], id: row.targetId },
    kind: row.kind as Annotation["kind"],
    body,
    parentId,
    aspect: row.aspect as Annotation["aspect"],
    criterion,
    source: row.sourceUrl === null ? null : { url: row.sourceUrl, quote: row.sourceQuote },
    authorId,
    createdAt: iso(row.createdAt),
    editedAt: isoOrNull(row.editedAt),
    resolvedAt: isoOrNull(row.resolvedAt),
    resolvedBy,
    hiddenAt: isoOrNull(row.hiddenAt),
    deletedAt: isoOrNull(row.deletedAt),
    orphanOf,
    ordinal,
  };
}
