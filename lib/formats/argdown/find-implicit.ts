// Conclusions that stand only because Argdown's syntax asks for one: data says so, and one relation leads on from them.
import type { IArgument, IEquivalenceClass, IRelation } from "@argdown/core/dist/model/model.js";
import { dataFields } from "./data-fields";
import type { ArgdownModel } from "./read-model";
import { hasSteps, lastInference, type Reading } from "./reading";

/** The relation that each argument's implicit conclusion leads on by; marks those conclusions in `reading.implicit`. */
export function findImplicit({ model, implicit }: Reading): Map<IArgument, IRelation> {
  const candidates = candidatesIn(model);
  const found = new Map<IArgument, IRelation>();
  if (candidates.size === 0) return found;
  const relations = relationsOf(candidates, model.relations);
  for (const [conclusion, argument] of candidates) {
    const [relation, ...others] = relations.get(conclusion) ?? [];
    if (relation?.from !== conclusion || relation.to === conclusion || others.length > 0) continue;
    implicit.add(conclusion);
    found.set(argument, relation);
  }
  return found;
}

type Candidates = ReadonlyMap<IEquivalenceClass, IArgument>;

function candidatesIn(model: ArgdownModel): Candidates {
  const candidates = new Map<IEquivalenceClass, IArgument>();
  for (const argument of model.argumentList) {
    if (!hasSteps(argument) || lastInference(argument) === undefined) continue;
    const conclusion = model.statements[argument.pcs.at(-1)?.title ?? ""];
    if (conclusion?.members.length === 1 && dataFields(conclusion.data).implicit)
      candidates.set(conclusion, argument);
  }
  return candidates;
}

function relationsOf(candidates: Candidates, relations: readonly IRelation[]) {
  const found = new Map<IEquivalenceClass, IRelation[]>();
  for (const relation of relations) {
    for (const end of new Set([relation.from, relation.to])) {
      if (end?.type !== "equivalence-class" || !candidates.has(end)) continue;
      const known = found.get(end);
      if (known === undefined) found.set(end, [relation]);
      else known.push(relation);
    }
  }
  return found;
}
