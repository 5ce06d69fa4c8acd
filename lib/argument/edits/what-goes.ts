// What operations would remove, counted and named, for a dialog that asks first.
import { applyOperations } from "../apply-operation";
import { graphIndex } from "../graph-index";
import { listInWords, nameOf } from "../names";
import type { Operation } from "../operations/operation";
import type { Patch } from "../patch";
import { stepWords } from "../queries/relation-words";
import type { ArgumentGraph, Id } from "../records";
import { ok, type Result } from "../result";

/** Something that goes or loses something, as it is called. */
export interface Named {
  readonly id: Id;
  readonly name: string;
}

export interface WhatGoes {
  /** Statements that are removed. */
  readonly statements: readonly Named[];
  /** Steps on statements that are removed, in words: "Reason for “X”". */
  readonly steps: readonly Named[];
  /** Undercuts and backings that are removed, in words. */
  readonly undercuts: readonly Named[];
  /** Steps that go on with fewer premises. */
  readonly weakened: readonly Named[];
  /** Statements that stay, and hang on nothing any more. */
  readonly loose: readonly Named[];
  /** Annotations that lose their target, replies included; they stay in the discussion. */
  readonly orphans: number;
  /** Passages of the brief that are no longer linked to what goes. */
  readonly unlinked: number;
  /** Whether the named main claim goes. */
  readonly mainClaim: boolean;
  /** All of it in one sentence: "Removes 2 statements and 3 steps. 1 annotation loses its target." */
  readonly words: string;
}

/** What the operations, which only remove, would do; or why they would be refused. */
export function whatGoes(graph: ArgumentGraph, operations: readonly Operation[]): Result<WhatGoes> {
  const context = { actorId: null, at: "", ordinal: 0, mapId: "", brief: null };
  const result = applyOperations(graph, operations, context);
  if (!result.ok) return result;
  const { graph: after, patch } = result.value;
  const counted = { ...removedBy(graph, patch), loose: loosened(graph, after) };
  return ok({ ...counted, words: inWords(counted) });
}

function removedBy(graph: ArgumentGraph, patch: Patch): Omit<WhatGoes, "words" | "loose"> {
  const removed = Object.values(patch.inferences?.removed ?? {});
  const named = (step: (typeof removed)[number]) => ({ id: step.id, name: stepWords(graph, step) });
  const orphaned = Object.values(patch.annotations?.updated ?? {});
  return {
    statements: Object.values(patch.statements?.removed ?? {}).map(asNamed),
    steps: removed.filter((step) => step.target.type === "statement").map(named),
    undercuts: removed.filter((step) => step.target.type === "inference").map(named),
    weakened: Object.values(patch.inferences?.updated ?? {})
      .filter(([from, to]) => to.premises.length < from.premises.length)
      .map(([from]) => named(from)),
    orphans: orphaned.filter(([from, to]) => from.orphanOf === null && to.orphanOf !== null).length,
    unlinked: Object.keys(patch.passages?.updated ?? {}).length,
    mainClaim: graph.mainClaimId !== null && patch.mainClaimId?.[1] === null,
  };
}

function asNamed(statement: Parameters<typeof nameOf>[0] & { readonly id: Id }): Named {
  return { id: statement.id, name: nameOf(statement) };
}

function loosened(before: ArgumentGraph, after: ArgumentGraph): readonly Named[] {
  const [was, is] = [graphIndex(before), graphIndex(after)];
  return [...after.statements.values()]
    .filter(({ id }) => was.stepsFrom(id).length > 0 && is.stepsFrom(id).length === 0)
    .map(asNamed);
}

function inWords(goes: Omit<WhatGoes, "words">): string {
  const parts = [
    count(goes.statements.length, "statement"),
    count(goes.steps.length, "step"),
    count(goes.undercuts.length, "undercut or backing", "undercuts or backings"),
  ].filter((part) => part !== null);
  const sentences = [parts.length === 0 ? "Removes nothing." : `Removes ${listInWords(parts)}.`];
  const { weakened, loose, orphans } = goes;
  if (weakened.length > 0)
    sentences.push(`${count(weakened.length, "step goes", "steps go")} on with one premise less.`);
  if (loose.length > 0)
    sentences.push(
      `${count(loose.length, "statement stays", "statements stay")} without a connection.`,
    );
  if (orphans > 0)
    sentences.push(
      `${count(orphans, "annotation loses its", "annotations lose their")} target and ${orphans === 1 ? "stays" : "stay"} in the discussion.`,
    );
  if (goes.mainClaim) sentences.push("No main claim is named afterwards.");
  return sentences.join(" ");
}

function count(number: number, one: string, many = `${one}s`): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? one : many}`;
}
