// The role of every place, and the one role of every statement.
import { readingTree } from "../reading-tree";
import type { Place, ReadingTree } from "../reading-types";
import type { ArgumentGraph, Id, Role } from "../records";

/** Roles by place key and by statement. */
export interface Roles {
  readonly places: ReadonlyMap<string, Role>;
  /** The role at the place where the statement stands in full. */
  readonly statements: ReadonlyMap<Id, Role>;
}

/** The roles in a graph, or in a reading tree that is at hand (SPEC RO1 to RO3). */
export function rolesOf(source: ArgumentGraph | ReadingTree): Roles {
  const tree = "places" in source ? source : readingTree(source);
  const places = new Map<string, Role>();
  const statements = new Map<Id, Role>();
  for (const place of tree.places.values()) {
    const role = roleAt(tree, place);
    places.set(place.key, role);
    if (!place.stub) statements.set(place.statementId, role);
  }
  return { places, statements };
}

/** The role of a statement at one place of the tree. */
export function roleAt(tree: ReadingTree, place: Place): Role {
  if (place.stepId === null) return "claim";
  const relation = tree.steps.get(place.stepId)?.relation;
  if (relation === "attack" || relation === "undercut") return "counterpoint";
  const steps = tree.places.get(place.statementId)?.stepIds ?? [];
  return steps.some((id) => tree.steps.get(id)?.relation === "support") ? "claim" : "premise";
}
