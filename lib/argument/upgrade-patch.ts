// Patches as older versions of the program kept them, as this version reads them.
import type { Patch, RecordPatch } from "./patch";
import type { Id, Statement } from "./records";

/** What statements have had since records of schema version 2. */
const SINCE_2 = { unstated: false, fromAnnotation: null } as const;

/** A patch that was kept under any schema version, with every field that records have now; one of today comes back itself. */
export function upgradePatch(patch: Patch): Patch {
  const { statements } = patch;
  if (statements === undefined || !isOld(statements)) return patch;
  const upgraded: RecordPatch<Statement> = {
    added: mapRecords(statements.added, upgrade),
    updated: mapRecords(statements.updated, ([from, to]) => [upgrade(from), upgrade(to)] as const),
    removed: mapRecords(statements.removed, upgrade),
  };
  return { ...patch, statements: upgraded };
}

/** All records of one patch were written by the same program, so one tells. */
function isOld({ added, updated, removed }: RecordPatch<Statement>): boolean {
  const some =
    Object.values(added)[0] ?? Object.values(updated)[0]?.[1] ?? Object.values(removed)[0];
  return some !== undefined && !("unstated" in some);
}

function upgrade(statement: Statement): Statement {
  return { ...SINCE_2, ...statement };
}

function mapRecords<A, B>(
  records: Readonly<Record<Id, A>>,
  change: (record: A) => B,
): Record<Id, B> {
  // Without a prototype, so that no id can reach one.
  const next: Record<Id, B> = Object.create(null);
  for (const [id, record] of Object.entries(records)) next[id] = change(record);
  return next;
}
