// From a statement to its passages.
import { comparePassages } from "../graph";
import type { ArgumentGraph, Id, Passage } from "../records";

/** The passages that anchor a statement, in the order of the text (SPEC QU7). */
export function passagesOf(graph: ArgumentGraph, statementId: Id): readonly Passage[] {
  return [...graph.passages.values()]
    .filter((passage) => passage.statementIds.includes(statementId))
    .sort(comparePassages);
}

/** The passages of every statement that has any, in the order of the text; for whoever asks for many. */
export function passagesByStatement(graph: ArgumentGraph): ReadonlyMap<Id, readonly Passage[]> {
  const lists = new Map<Id, Passage[]>();
  for (const passage of [...graph.passages.values()].sort(comparePassages)) {
    for (const id of passage.statementIds) {
      const list = lists.get(id);
      if (list === undefined) lists.set(id, [passage]);
      else list.push(passage);
    }
  }
  return lists;
}
