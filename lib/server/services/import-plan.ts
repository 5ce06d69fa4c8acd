// From what was read of a file to what is written: operations under ids that are free, and the whole report.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { Parsed, Report } from "@/lib/formats/format-types";
import { createReport } from "@/lib/formats/shared/report-builder";
import { toOperations } from "@/lib/formats/shared/to-operations";
import { PERSON_RECORDS } from "./check-room";
import { annotationOperations } from "./import-annotations";
import { newId } from "./new-id";

export interface ImportInto {
  readonly mapId: Id;
  readonly graph: ArgumentGraph;
  /** The revision of the text that its passages stand in; null where there is no text. */
  readonly briefRevision: number | null;
  readonly actor: { readonly id: Id; readonly name: string } | null;
}

export interface ImportPlan {
  readonly operations: readonly Operation[];
  readonly report: Report;
}

/** All that the file adds to the map, in an order in which each record follows what it names. */
export function planImport({ map, report: read }: Parsed, into: ImportInto): ImportPlan {
  const { graph, briefRevision, actor, mapId } = into;
  const report = createReport();
  for (const { kind, code, message, line } of read.items) report.tell(kind, code, message, line);
  const rename = renamer(graph);
  const isEmpty = graph.statements.size === 0;
  if (!isEmpty && map.mainClaimId !== null)
    report.tell(
      "changed",
      "main-claim-not-named",
      "The map keeps its own main claim; that of the file is a claim like others.",
    );
  const content = toOperations(isEmpty ? map : { ...map, mainClaimId: null }, rename);
  const passages = map.passages.map(
    ({ id, exact, prefix, suffix, start, end, statementIds }): Operation => ({
      ...{ v: 1, type: "addPassage", id: rename(id), briefRevision: briefRevision ?? 1 },
      ...{ exact, prefix, suffix, start, end, statementIds: statementIds.map(rename) },
    }),
  );
  const room = Math.max(
    0,
    PERSON_RECORDS - loose(map.passages) - ownRecords(graph, actor?.id ?? null),
  );
  const annotations = annotationOperations(
    map,
    { mapId, actorName: actor?.name ?? null, room, rename },
    report,
  );
  const { items, omitted } = report.finish();
  return {
    operations: [...content, ...passages, ...annotations],
    report: { items, omitted: omitted + read.omitted },
  };
}

/** Keeps ids that are free on the map, and gives the others new ones. */
function renamer({ statements, inferences, passages, annotations }: ArgumentGraph) {
  const given = new Map<Id, Id>();
  return (id: Id): Id => {
    const known = given.get(id);
    if (known !== undefined) return known;
    const taken =
      statements.has(id) || inferences.has(id) || passages.has(id) || annotations.has(id);
    const fresh = taken ? newId() : id;
    given.set(id, fresh);
    return fresh;
  };
}

function loose(passages: Parsed["map"]["passages"]): number {
  return passages.filter(({ statementIds }) => statementIds.length === 0).length;
}

function ownRecords({ annotations, passages }: ArgumentGraph, actorId: Id | null): number {
  const own = [...annotations.values()].filter(({ authorId }) => authorId === actorId).length;
  const marked = [...passages.values()].filter(
    ({ createdBy, statementIds }) => createdBy === actorId && statementIds.length === 0,
  );
  return own + marked.length;
}
