// The one step that an argument without premises makes, which an attack on the argument is about.
import type { IArgument, IRelation } from "@argdown/core/dist/model/model.js";
import type { Id } from "../../argument/records";
import { hasSteps, type Reading } from "./reading";

export interface OwnSteps {
  /** The id of the step that a relation becomes. */
  readonly idOf: (relation: IRelation) => Id;
  /** The step of the argument that a relation attacks; undefined where it makes none or several, or in a circle. */
  readonly stepUnder: (relation: IRelation) => Id | undefined;
}

const NONE: ReadonlySet<IRelation> = new Set();

/** Looks at all relations once. */
export function findOwnSteps({ model, builder }: Reading): OwnSteps {
  const ids = new Map<IRelation, Id>();
  const outgoing = new Map<IArgument, IRelation | null>();
  for (const relation of model.relations) {
    ids.set(relation, builder.idFor(""));
    const { from } = relation;
    if (from?.type === "argument" && !hasSteps(from))
      outgoing.set(from, outgoing.has(from) ? null : relation);
  }
  const under = (relation: IRelation): IRelation | null => {
    const { to, relationType } = relation;
    if (to?.type !== "argument" || (relationType !== "attack" && relationType !== "undercut"))
      return null;
    return outgoing.get(to) ?? null;
  };
  const circular = outgoing.size === 0 ? NONE : inCircles(model.relations, under);
  const idOf = (relation: IRelation): Id => ids.get(relation) ?? "";
  return {
    idOf,
    stepUnder: (relation) => {
      const step = under(relation);
      return step === null || circular.has(relation) ? undefined : idOf(step);
    },
  };
}

/** The relations that come back to themselves by way of what they are on. */
function inCircles(
  relations: readonly IRelation[],
  next: (relation: IRelation) => IRelation | null,
): ReadonlySet<IRelation> {
  const seen = new Map<IRelation, number>();
  const circular = new Set<IRelation>();
  relations.forEach((start, round) => {
    let at: IRelation | null = start;
    while (at !== null && !seen.has(at)) {
      seen.set(at, round);
      at = next(at);
    }
    // Whoever is met again in the same round stands on a circle.
    while (at !== null && seen.get(at) === round && !circular.has(at)) {
      circular.add(at);
      at = next(at);
    }
  });
  return circular;
}
