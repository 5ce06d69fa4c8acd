// The content of a map: loading its records, and writing what a patch names.
import "server-only";
import type { Patch, RecordPatch } from "@/lib/argument/patch";
import type { GraphRecords, Inference, Passage } from "@/lib/argument/records";
import { chunks } from "./chunks";
import type { Reader, Tx } from "./database";
import { insertRows } from "./insert-rows";
import {
  toAnnotation,
  toAnnotationRow,
  toInference,
  toInferenceRow,
  toPassage,
  toPassageRow,
  toPremiseRows,
  toStatement,
  toStatementRow,
} from "./record-rows";
import { updateRow } from "./update-row";

/** So few rows are changed one by one. */
const FEW = 20;

/** All records of a map, oldest first. Outside a transaction the caller checks that seq stood still meanwhile. */
export async function loadRecords(
  db: Reader | Tx,
  mapId: string,
  mainClaimId: string | null,
): Promise<GraphRecords> {
  const where = { mapId };
  const orderBy = [{ ordinal: "asc" as const }, { id: "asc" as const }];
  const statements = await db.statement.findMany({ where, orderBy });
  const inferences = await db.inference.findMany({ where, orderBy });
  const premises = await db.inferencePremise.findMany({
    where,
    orderBy: [{ inferenceId: "asc" }, { index: "asc" }],
  });
  const passages = await db.passage.findMany({
    where,
    orderBy: [{ start: "asc" }, { end: "asc" }, { id: "asc" }],
  });
  const annotations = await db.annotation.findMany({ where, orderBy });
  const premisesOf = new Map<string, string[]>();
  for (const { inferenceId, statementId } of premises) {
    const list = premisesOf.get(inferenceId);
    if (list) list.push(statementId);
    else premisesOf.set(inferenceId, [statementId]);
  }
  return {
    statements: statements.map(toStatement),
    inferences: inferences.map((row) => toInference(row, premisesOf.get(row.id) ?? [])),
    passages: passages.map(toPassage),
    annotations: annotations.map(toAnnotation),
    mainClaimId,
  };
}

/** Writes what a patch names: removals first, from the ends inwards, then additions, then changes. */
export async function writePatch(tx: Tx, mapId: string, patch: Patch): Promise<void> {
  await removeRecords(tx, mapId, patch);
  await addRecords(tx, mapId, patch);
  await updateRecords(tx, mapId, patch);
  if (patch.mainClaimId) {
    await tx.argumentMap.updateMany({
      where: { id: mapId },
      data: { mainClaimId: patch.mainClaimId[1] },
    });
  }
}

async function removeRecords(tx: Tx, mapId: string, patch: Patch): Promise<void> {
  for (const ids of chunks(removedIds(patch.annotations))) {
    await tx.annotation.deleteMany({ where: { mapId, id: { in: ids } } });
  }
  for (const ids of chunks(removedIds(patch.passages))) {
    await tx.passage.deleteMany({ where: { mapId, id: { in: ids } } });
  }
  for (const ids of chunks(removedIds(patch.inferences))) {
    await tx.inference.deleteMany({ where: { mapId, id: { in: ids } } });
  }
  // Premises that change go before the statements they name.
  for (const ids of chunks(Object.keys(patch.inferences?.updated ?? {}))) {
    await tx.inferencePremise.deleteMany({ where: { mapId, inferenceId: { in: ids } } });
  }
  for (const ids of chunks(removedIds(patch.statements))) {
    await tx.statement.deleteMany({ where: { mapId, id: { in: ids } } });
  }
}

async function addRecords(tx: Tx, mapId: string, patch: Patch): Promise<void> {
  const { statements, inferences, passages, annotations } = patch;
  await insertRows(
    tx,
    "Statement",
    added(statements).map((each) => toStatementRow(mapId, each)),
  );
  await insertRows(
    tx,
    "Inference",
    added(inferences).map((each) => toInferenceRow(mapId, each)),
  );
  await addPremises(tx, mapId, added(inferences));
  await insertRows(
    tx,
    "Passage",
    added(passages).map((each) => toPassageRow(mapId, each)),
  );
  await insertRows(
    tx,
    "Annotation",
    added(annotations).map((each) => toAnnotationRow(mapId, each)),
  );
}

async function addPremises(tx: Tx, mapId: string, of: readonly Inference[]): Promise<void> {
  await insertRows(
    tx,
    "InferencePremise",
    of.flatMap((each) => toPremiseRows(mapId, each)),
  );
}

async function updateRecords(tx: Tx, mapId: string, patch: Patch): Promise<void> {
  for (const statement of updated(patch.statements))
    await updateRow(tx, "Statement", toStatementRow(mapId, statement));
  for (const inference of updated(patch.inferences))
    await updateRow(tx, "Inference", toInferenceRow(mapId, inference));
  await addPremises(tx, mapId, updated(patch.inferences));
  await updatePassages(tx, mapId, updated(patch.passages));
  for (const annotation of updated(patch.annotations)) {
    await updateRow(tx, "Annotation", toAnnotationRow(mapId, annotation));
    // What its author deleted is not kept in the form that it came in either.
    if (annotation.deletedAt !== null)
      await tx.webAnnotation.deleteMany({ where: { mapId, annotationId: annotation.id } });
  }
}

/** A new revision of a brief moves all of them at once: then written anew, by the hundred. Nothing refers to their rows. */
async function updatePassages(tx: Tx, mapId: string, passages: readonly Passage[]): Promise<void> {
  const rows = passages.map((passage) => toPassageRow(mapId, passage));
  if (rows.length <= FEW) {
    for (const row of rows) await updateRow(tx, "Passage", row);
    return;
  }
  for (const ids of chunks(rows.map(({ id }) => id)))
    await tx.passage.deleteMany({ where: { mapId, id: { in: ids } } });
  await insertRows(tx, "Passage", rows);
}

function added<T>(patch: RecordPatch<T> | undefined): T[] {
  return Object.values(patch?.added ?? {});
}

function updated<T>(patch: RecordPatch<T> | undefined): T[] {
  return Object.values(patch?.updated ?? {}).map(([, to]) => to);
}

function removedIds<T>(patch: RecordPatch<T> | undefined): string[] {
  return Object.keys(patch?.removed ?? {});
}
