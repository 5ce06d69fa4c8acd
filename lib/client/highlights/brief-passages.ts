// The passages of the shown revision, arranged for painting.
import type { ArgumentGraph, Id, Passage } from "@/lib/argument/records";

export interface BriefPassages {
  /** In text order; of passages that start together the longer first. */
  readonly all: readonly Passage[];
  /** Those that anchor statements. Their place in this list, from 1, is the number that the text shows. */
  readonly mapped: readonly Passage[];
  readonly byStatement: ReadonlyMap<Id, readonly Passage[]>;
}

/** Reads the passages of one revision of the brief. */
export function readBriefPassages(
  passages: ArgumentGraph["passages"],
  revision: number,
): BriefPassages {
  const all = [...passages.values()]
    .filter((passage) => passage.briefRevision === revision && passage.end > passage.start)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const byStatement = new Map<Id, Passage[]>();
  for (const passage of all) {
    for (const id of passage.statementIds) {
      const known = byStatement.get(id);
      if (known) known.push(passage);
      else byStatement.set(id, [passage]);
    }
  }
  return {
    all,
    mapped: all.filter((passage) => passage.statementIds.length > 0),
    byStatement,
  };
}

/** Statements that stand at the passages, each once, in the order of the hits. */
export function statementsOf(passages: readonly Passage[]): Id[] {
  return [...new Set(passages.flatMap((passage) => passage.statementIds))];
}

/** Whether two readings mark the same stretches for the same statements, so that the text need not be painted anew. */
export function sameMapping(a: readonly Passage[], b: readonly Passage[]): boolean {
  return (
    a.length === b.length &&
    a.every((passage, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        passage.id === other.id &&
        passage.start === other.start &&
        passage.end === other.end &&
        passage.statementIds.join(" ") === other.statementIds.join(" ")
      );
    })
  );
}
