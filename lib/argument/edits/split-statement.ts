// One statement that says two things becomes two.
import { graphIndex } from "../graph-index";
import type { Operation } from "../operations/operation";
import { passagesOf } from "../queries/passages-of";
import type { ArgumentGraph, Id } from "../records";
import { reason } from "../result";
import { LIMITS } from "../text-rules";
import { fullStep } from "./join-premise";
import { addClaim, type EditResult, gone, type NewStatement, unless } from "./new-statement";

export interface SplitStatement {
  readonly statementId: Id;
  /** What the statement says from now on. */
  readonly text: string;
  /** What it said besides. Who holds it, and how, is taken over unless it is given. */
  readonly second: NewStatement;
}

/**
 * Shortens the statement and adds the second one: wherever the first is a premise the second joins it, and passages
 * anchor both. What bears on the first stays on it. Refused where a step is full.
 */
export function splitStatement(graph: ArgumentGraph, edit: SplitStatement): EditResult {
  const { statementId, text, second } = edit;
  const first = graph.statements.get(statementId);
  if (first === undefined) return { ok: false, reason: gone("statement") };
  if (text.trim() === "" || second.text.trim() === "") {
    const message = "Each of the two statements says something. Write both.";
    return { ok: false, reason: reason("INVALID", "ST1", message) };
  }
  const steps = graphIndex(graph).stepsFrom(statementId);
  const { heldBy, stance, unstated, fromAnnotation } = first;
  const joins = steps.map(
    ({ id }): Operation => ({ v: 1, type: "addPremise", id, statementId: second.id }),
  );
  const links = passagesOf(graph, statementId)
    .filter((passage) => passage.statementIds.length < LIMITS.passageStatements)
    .map(({ id }): Operation => ({ v: 1, type: "linkPassage", id, statementId: second.id }));
  const full = steps.map(fullStep).find((bad) => bad !== null) ?? null;
  return unless(full, [
    { v: 1, type: "editStatement", id: statementId, revision: first.revision, text },
    ...addClaim({ heldBy, stance, unstated, fromAnnotation, ...second }),
    ...joins,
    ...links,
  ]);
}
