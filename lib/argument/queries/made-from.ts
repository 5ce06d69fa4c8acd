// From an annotation to what was made of it.
import type { ArgumentGraph, Id, Statement } from "../records";

const known = new WeakMap<ArgumentGraph["statements"], ReadonlyMap<Id, Statement>>();

/** The statements that were made from annotations, by the annotation; of several the first (SPEC QU12). */
export function madeFrom(statements: ArgumentGraph["statements"]): ReadonlyMap<Id, Statement> {
  let found = known.get(statements);
  if (!found) {
    found = readMadeFrom(statements);
    known.set(statements, found);
  }
  return found;
}

function readMadeFrom(statements: ArgumentGraph["statements"]): ReadonlyMap<Id, Statement> {
  const found = new Map<Id, Statement>();
  for (const statement of statements.values()) {
    const from = statement.fromAnnotation;
    if (from === null) continue;
    const before = found.get(from);
    if (!before || statement.ordinal < before.ordinal) found.set(from, statement);
  }
  return found;
}
