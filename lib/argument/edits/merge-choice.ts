// Statements that say the same become one, with the words that the person chose.
import type { EditStatement } from "../operations/edit-statement";
import type { Operation } from "../operations/operation";
import type { ArgumentGraph, Id, Statement } from "../records";
import { reason } from "../result";
import { type EditResult, gone, unless } from "./new-statement";

export interface MergeChoice {
  /** All that are merged, `into` among them or not. */
  readonly statementIds: readonly Id[];
  /** The one that stays. */
  readonly into: Id;
  /** What it says from now on; what is left out stays as it says it. */
  readonly words?: Partial<Pick<Statement, "text" | "label" | "note" | "heldBy" | "stance">>;
}

/** Merges the statements into one; refused where one of them is gone, or there is nothing to merge. */
export function mergeChoice(graph: ArgumentGraph, choice: MergeChoice): EditResult {
  const { into, words = {} } = choice;
  const stays = graph.statements.get(into);
  const others = [...new Set(choice.statementIds)].filter((id) => id !== into);
  if (stays === undefined || !others.every((id) => graph.statements.has(id)))
    return { ok: false, reason: gone("statement") };
  if (others.length === 0) {
    const message = "One statement alone cannot be merged. Mark at least two.";
    return { ok: false, reason: reason("INVALID", "MG1", message) };
  }
  const edit: EditStatement = {
    v: 1,
    type: "editStatement",
    id: into,
    revision: stays.revision,
    ...words,
  };
  const merges = others.map((id): Operation => ({ v: 1, type: "mergeStatements", id, into }));
  return unless(null, Object.keys(words).length === 0 ? merges : [edit, ...merges]);
}
