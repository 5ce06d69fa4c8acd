// Where something may go, and what putting it there means in operations. Pure.
import { moveStep, validTargets } from "@/lib/argument/edits/move-step";
import { reuseAsPremise, reuseAsStep } from "@/lib/argument/edits/reuse";
import { toggleKind } from "@/lib/argument/edits/toggle-kind";
import { graphIndex } from "@/lib/argument/graph-index";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Id, Inference, InferenceKind } from "@/lib/argument/records";
import { ok, type Result } from "@/lib/argument/result";

/** How it will stand there. The first two bear on a statement, the others on a step. */
export type Standing = "reason" | "counterpoint" | "doubt" | "backing" | "linked";

/** What is placed: a step that moves with its premises, a premise that leaves its step, or a statement used once more. */
export type Placed =
  | { readonly type: "step"; readonly inferenceId: Id }
  | { readonly type: "premise"; readonly inferenceId: Id; readonly statementId: Id }
  | { readonly type: "statement"; readonly statementId: Id };

export interface Candidates {
  readonly ids: ReadonlySet<Id>;
  /** Those that make the argument circular. */
  readonly circular: ReadonlySet<Id>;
}

const KINDS: Readonly<Record<Exclude<Standing, "linked">, InferenceKind>> = {
  reason: "support",
  backing: "support",
  counterpoint: "attack",
  doubt: "attack",
};

/** Whether this way of standing needs a step to stand on. */
export function isOnStep(standing: Standing): boolean {
  return standing !== "reason" && standing !== "counterpoint";
}

/** Every target for all of what is placed, in this standing. */
export function candidatesFor(
  graph: ArgumentGraph,
  placed: readonly Placed[],
  standing: Standing,
): Candidates {
  const all = isOnStep(standing) ? graph.inferences : graph.statements;
  const ids = new Set(all.keys());
  const circular = new Set<Id>();
  for (const each of placed) {
    const own = candidatesForOne(graph, each, standing);
    for (const id of ids) if (!own.ids.has(id)) ids.delete(id);
    for (const id of own.circular) circular.add(id);
  }
  return { ids, circular };
}

function candidatesForOne(graph: ArgumentGraph, placed: Placed, standing: Standing): Candidates {
  if (placed.type === "step" && standing !== "linked") {
    const valid = validTargets(graph, placed.inferenceId);
    const step = graph.inferences.get(placed.inferenceId);
    const ids = new Set(isOnStep(standing) ? valid.inferences : valid.statements);
    // Where it stands already it may still be turned.
    if (
      step &&
      KINDS[standing] !== step.kind &&
      isOnStep(standing) === (step.target.type === "inference")
    )
      ids.add(step.target.id);
    return { ids, circular: valid.circular };
  }
  const all = isOnStep(standing) ? graph.inferences : graph.statements;
  const ids = [...all.keys()].filter((id) => placeOne(graph, placed, standing, id, "unminted").ok);
  return { ids: new Set(ids), circular: new Set() };
}

/** The operations that put everything there; `mint` gives the ids of new steps. */
export function placeAll(
  graph: ArgumentGraph,
  placed: readonly Placed[],
  standing: Standing,
  targetId: Id,
  mint: () => Id,
): Result<readonly Operation[]> {
  const operations: Operation[] = [];
  for (const each of placed) {
    const one = placeOne(graph, each, standing, targetId, mint());
    if (!one.ok) return one;
    operations.push(...one.value);
  }
  return ok(operations);
}

function placeOne(
  graph: ArgumentGraph,
  placed: Placed,
  standing: Standing,
  targetId: Id,
  inferenceId: Id,
): Result<readonly Operation[]> {
  switch (placed.type) {
    case "statement":
      return standsAt(graph, placed.statementId, standing, targetId, inferenceId);
    case "premise": {
      const used = standsAt(graph, placed.statementId, standing, targetId, inferenceId);
      const leaves: Operation = {
        v: 1,
        type: "removePremise",
        id: placed.inferenceId,
        statementId: placed.statementId,
      };
      return used.ok ? ok([leaves, ...used.value]) : used;
    }
    case "step": {
      const step = graph.inferences.get(placed.inferenceId);
      if (!step) return moveStep(graph, placed.inferenceId, { type: "statement", id: targetId });
      return standing === "linked"
        ? linkAll(graph, step, targetId)
        : moveAs(graph, step, standing, targetId);
    }
  }
}

function moveAs(
  graph: ArgumentGraph,
  step: Inference,
  standing: Exclude<Standing, "linked">,
  targetId: Id,
): Result<readonly Operation[]> {
  const type = isOnStep(standing) ? "inference" : "statement";
  const moved = moveStep(graph, step.id, { type, id: targetId });
  if (!moved.ok) return moved;
  const turned = KINDS[standing] === step.kind ? ok([]) : toggleKind(graph, step.id);
  const stays = step.target.type === type && step.target.id === targetId;
  return turned.ok ? ok([...(stays ? [] : moved.value), ...turned.value]) : turned;
}

/** The premises join another step; their own goes. Refused where something bears on their own, which would be lost. */
function linkAll(
  graph: ArgumentGraph,
  step: Inference,
  targetId: Id,
): Result<readonly Operation[]> {
  const message = "Something bears on its own step and would be lost. Move that first.";
  if (graphIndex(graph).stepsOnInference(step.id).length > 0 || step.id === targetId)
    return { ok: false, reason: { code: "INVALID", rule: "IN5", message } };
  const goes: Operation = { v: 1, type: "removeInference", id: step.id };
  const operations: Operation[] = [goes];
  for (const statementId of step.premises) {
    const joined = reuseAsPremise(graph, { statementId, inferenceId: targetId });
    if (!joined.ok) return joined;
    operations.push(...joined.value);
  }
  return ok(operations);
}

function standsAt(
  graph: ArgumentGraph,
  statementId: Id,
  standing: Standing,
  targetId: Id,
  inferenceId: Id,
): Result<readonly Operation[]> {
  if (standing === "linked") return reuseAsPremise(graph, { statementId, inferenceId: targetId });
  const target = { type: isOnStep(standing) ? "inference" : "statement", id: targetId } as const;
  return reuseAsStep(graph, { statementId, inferenceId, kind: KINDS[standing], target });
}

/** What moves when statements move: the step by which each stands in full, or the statement where it hangs on nothing. */
export function placedOf(
  { tree, graph }: { readonly tree: ReadingTree; readonly graph: ArgumentGraph },
  statementIds: readonly Id[],
): Placed[] {
  const steps = new Set<Id>();
  return statementIds.flatMap((statementId): Placed[] => {
    const step = graph.inferences.get(tree.places.get(statementId)?.stepId ?? "");
    if (!step) return [{ type: "statement", statementId }];
    const whole = step.premises.every((id) => statementIds.includes(id));
    if (!whole) return [{ type: "premise", inferenceId: step.id, statementId }];
    if (steps.has(step.id)) return [];
    steps.add(step.id);
    return [{ type: "step", inferenceId: step.id }];
  });
}
