// One line that says what a batch did, for the history. It quotes statements, never what annotations say.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import { additionWords, countWords, operationWords } from "./entry-words";
import { namedRecords } from "./named-records";

/** Types that only go along with the statement that a batch adds. */
const COMPANIONS: ReadonlySet<string> = new Set([
  "addInference",
  "addPremise",
  "addPassage",
  "linkPassage",
  "resolveAnnotation",
  "setMainClaim",
]);

/** What a batch did, in one line for a person; `sources` name what it does not hold itself. */
export function summariseEntry(
  operations: readonly Operation[],
  patch: Patch,
  sources: readonly ArgumentGraph[],
): string {
  if (patch.briefRevision) return revisionWords(patch.briefRevision[1], patch);
  const [first] = operations;
  if (!first) return "Changed nothing";
  const named = namedRecords(patch, sources);
  if (operations.length === 1) return operationWords(first, patch, named);
  const [added, ...more] = operations.filter(({ type }) => type === "addStatement");
  const companions = operations.every(
    ({ type }) => type === "addStatement" || COMPANIONS.has(type),
  );
  if (added?.type === "addStatement" && more.length === 0 && companions)
    return additionWords(added.id, patch, named);
  const merge = operations.find(({ type }) => type === "mergeStatements");
  if (merge) return operationWords(merge, patch, named);
  if (operations.every(({ type }) => type === "setPosition"))
    return `Arranged ${operations.length} cards by hand`;
  return countWords(patch);
}

function revisionWords(revision: number, { passages }: Patch): string {
  const found = Object.keys(passages?.updated ?? {}).length;
  return `Added version ${revision} of the brief: ${found === 1 ? "1 passage was" : `${found} passages were`} found again`;
}
