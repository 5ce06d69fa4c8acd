// What differs between two moments of a map, by record, and one graph that shows both.
import { sameValue } from "./compare";
import { describeStep, listInWords, nameOf } from "./names";
import { stepWords } from "./queries/relation-words";
import type { ArgumentGraph, Id, Inference, Statement } from "./records";

export type RecordChange = "added" | "changed" | "removed";

/** One difference, for a list. */
export interface Difference {
  readonly id: Id;
  readonly type: "statement" | "inference" | "passage" | "map";
  readonly change: RecordChange;
  /** What it is, in words: "“X”", "Reason for “Y”". */
  readonly words: string;
  /** What it said before and after, where words changed. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Comparison {
  /** The later graph, with what was removed still in its place. */
  readonly graph: ArgumentGraph;
  readonly changes: ReadonlyMap<Id, RecordChange>;
  /** Statements first, then steps, passages and the main claim, in the order of their ids' tables. */
  readonly list: readonly Difference[];
}

/** Compares statements, steps, what passages anchor, and the main claim; pins and the discussion are left out. */
export function compareGraphs(before: ArgumentGraph, after: ArgumentGraph): Comparison {
  const list = [
    ...differences(before.statements, after.statements, sameWords).map(
      ([id, change]): Difference => statementDifference(before, after, id, change),
    ),
    ...differences(before.inferences, after.inferences, sameStep).map(
      ([id, change]): Difference => stepDifference(before, after, id, change),
    ),
    ...passageDifferences(before, after),
    ...mainClaimDifference(before, after),
  ];
  const changes = new Map(
    list.filter(({ type }) => type !== "map").map(({ id, change }) => [id, change]),
  );
  return { graph: unionOf(before, after), changes, list };
}

function differences<T>(
  before: ReadonlyMap<Id, T>,
  after: ReadonlyMap<Id, T>,
  same: (a: T, b: T) => boolean,
): readonly (readonly [Id, RecordChange])[] {
  const found: (readonly [Id, RecordChange])[] = [];
  for (const [id, to] of after) {
    const from = before.get(id);
    if (from === undefined) found.push([id, "added"]);
    else if (!same(from, to)) found.push([id, "changed"]);
  }
  for (const id of before.keys()) if (!after.has(id)) found.push([id, "removed"]);
  return found;
}

function sameWords(a: Statement, b: Statement): boolean {
  const plain = { position: null, revision: 0 };
  return a === b || sameValue({ ...a, ...plain }, { ...b, ...plain });
}

function sameStep(a: Inference, b: Inference): boolean {
  return a === b || sameValue(a, b);
}

function statementDifference(
  before: ArgumentGraph,
  after: ArgumentGraph,
  id: Id,
  change: RecordChange,
): Difference {
  const [from, to] = [before.statements.get(id), after.statements.get(id)];
  const named = to ?? from;
  const reworded = change === "changed" && from !== undefined && to !== undefined;
  return {
    id,
    type: "statement",
    change,
    words: named === undefined ? "A statement" : `“${nameOf(named)}”`,
    before: reworded ? saying(from, to) : change === "removed" ? (from?.text ?? null) : null,
    after: reworded ? saying(to, from) : change === "added" ? (to?.text ?? null) : null,
  };
}

/** The text, or where it is the same what else a person would see change. */
function saying(of: Statement, other: Statement): string {
  if (of.text !== other.text) return of.text;
  const parts = [
    of.label === other.label ? null : `label: ${of.label ?? "none"}`,
    of.heldBy === other.heldBy && of.stance === other.stance
      ? null
      : `held by: ${[of.heldBy, of.stance].filter((part) => part !== null).join(", ") || "the author"}`,
    of.unstated === other.unstated ? null : of.unstated ? "not stated" : "stated",
    of.note === other.note ? null : `note: ${of.note ?? "none"}`,
  ];
  return parts.filter((part) => part !== null).join("; ");
}

function stepDifference(
  before: ArgumentGraph,
  after: ArgumentGraph,
  id: Id,
  change: RecordChange,
): Difference {
  const [from, to] = [before.inferences.get(id), after.inferences.get(id)];
  const said = (graph: ArgumentGraph, step: Inference | undefined) =>
    step === undefined ? null : describeStep(step, graph);
  const [graph, step] = to === undefined ? [before, from] : [after, to];
  return {
    id,
    type: "inference",
    change,
    words: step === undefined ? "A step" : stepWords(graph, step),
    before: change === "added" ? null : said(before, from),
    after: change === "removed" ? null : said(after, to),
  };
}

function passageDifferences(before: ArgumentGraph, after: ArgumentGraph): readonly Difference[] {
  const same = (a: { statementIds: readonly Id[] }, b: { statementIds: readonly Id[] }) =>
    sameValue(a.statementIds, b.statementIds);
  return differences(before.passages, after.passages, same).flatMap(([id, change]) => {
    const passage = after.passages.get(id) ?? before.passages.get(id);
    const anchors =
      (after.passages.get(id)?.statementIds.length ?? 0) +
      (before.passages.get(id)?.statementIds.length ?? 0);
    // One that anchors nothing is the discussion's.
    if (passage === undefined || anchors === 0) return [];
    const words = `The passage “${passage.exact.slice(0, 80)}”`;
    const [from, to] = [anchored(before, id), anchored(after, id)];
    return [{ id, type: "passage" as const, change, words, before: from, after: to }];
  });
}

/** The statements that a passage anchors at a moment, in words; null where it was not there. */
function anchored(graph: ArgumentGraph, id: Id): string | null {
  const ids = graph.passages.get(id)?.statementIds;
  if (ids === undefined) return null;
  const names = ids.flatMap((each) => {
    const statement = graph.statements.get(each);
    return statement ? [`“${nameOf(statement)}”`] : [];
  });
  return `In the map: ${names.length > 0 ? listInWords(names) : "nothing"}`;
}

function mainClaimDifference(before: ArgumentGraph, after: ArgumentGraph): readonly Difference[] {
  if (before.mainClaimId === after.mainClaimId) return [];
  const said = ({ mainClaimId, statements }: ArgumentGraph) =>
    (mainClaimId === null ? undefined : statements.get(mainClaimId))?.text ?? "none is named";
  const words = "The main claim";
  const change = "changed" as const;
  return [{ id: "map", type: "map", change, words, before: said(before), after: said(after) }];
}

function unionOf(before: ArgumentGraph, after: ArgumentGraph): ArgumentGraph {
  return {
    ...after,
    statements: new Map([...before.statements, ...after.statements]),
    inferences: new Map([...before.inferences, ...after.inferences]),
    mainClaimId: after.mainClaimId ?? before.mainClaimId,
  };
}
