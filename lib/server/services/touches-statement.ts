// Whether a change concerns one statement.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch, RecordPatch } from "@/lib/argument/patch";
import type { Id } from "@/lib/argument/records";

/** Whether a patch touches the statement itself, its steps, its passages, or what is said on it. */
export function touchesStatement(patch: Patch, operations: readonly Operation[], id: Id): boolean {
  const { statements, inferences, passages, annotations, mainClaimId } = patch;
  return (
    (statements !== undefined &&
      [statements.added, statements.updated, statements.removed].some((each) =>
        Object.hasOwn(each, id),
      )) ||
    some(
      inferences,
      ({ premises, target }) =>
        premises.includes(id) || (target.type === "statement" && target.id === id),
    ) ||
    some(passages, ({ statementIds }) => statementIds.includes(id)) ||
    some(annotations, ({ target }) => target.type === "statement" && target.id === id) ||
    mainClaimId?.includes(id) === true ||
    operations.some((operation) => operation.type === "restore" && operation.statementId === id)
  );
}

function some<T>(patch: RecordPatch<T> | undefined, test: (record: T) => boolean): boolean {
  if (patch === undefined) return false;
  return [
    ...Object.values(patch.added),
    ...Object.values(patch.removed),
    ...Object.values(patch.updated).flat(),
  ].some(test);
}
