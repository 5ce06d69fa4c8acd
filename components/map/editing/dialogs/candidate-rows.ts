// The targets of a dialog as rows: what each is, what it says, and where it stands.
import { listInWords, nameOf } from "@/lib/argument/names";
import { pathToMain } from "@/lib/argument/queries/path-to-main";
import { relationWords, stepWords } from "@/lib/argument/queries/relation-words";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import { holdsWords, wordsToFind } from "@/lib/contract/find-words";
import type { Candidates } from "./placements";

export interface Candidate {
  readonly id: Id;
  /** What it is called in a sentence. */
  readonly name: string;
  readonly text: string;
  /** Where it stands, from the top. */
  readonly path: string;
  readonly circular: boolean;
}

interface Argument {
  readonly graph: ArgumentGraph;
  readonly tree: ReadingTree;
}

/** Rows in reading order; a query leaves those that hold all its words. */
export function candidateRows(
  argument: Argument,
  { ids, circular }: Candidates,
  steps: boolean,
  query: string,
): Candidate[] {
  const words = wordsToFind(query);
  const holds = (row: { name: string; text: string }) =>
    holdsWords(`${row.name} ${row.text}`, words);
  const rows: Candidate[] = [];
  for (const key of argument.tree.order) {
    const row = steps ? stepRow(argument, key) : statementRow(argument, key);
    if (row && ids.has(row.id) && holds(row)) rows.push({ ...row, circular: circular.has(row.id) });
  }
  return rows;
}

function statementRow({ graph, tree }: Argument, key: string): Omit<Candidate, "circular"> | null {
  const place = tree.places.get(key);
  const statement = graph.statements.get(key);
  if (!(statement && place) || place.stub) return null;
  return {
    id: key,
    name: nameOf(statement),
    text: statement.text,
    path: pathOf({ graph, tree }, key),
  };
}

/** A step stands once: at its first premise. */
function stepRow({ graph, tree }: Argument, key: string): Omit<Candidate, "circular"> | null {
  const stepId = tree.places.get(key)?.stepId;
  const step = stepId ? graph.inferences.get(stepId) : undefined;
  if (!step || tree.steps.get(step.id)?.premiseKeys[0] !== key) return null;
  const premises = step.premises.flatMap((id) => {
    const statement = graph.statements.get(id);
    return statement ? [`“${nameOf(statement)}”`] : [];
  });
  const name = `the step from ${listInWords(premises)}`;
  const text = `${listInWords(premises)}: ${stepWords(graph, step).toLocaleLowerCase().slice(0, 1)}${stepWords(graph, step).slice(1)}`;
  return { id: step.id, name, text, path: pathOf({ graph, tree }, key) };
}

function pathOf({ graph, tree }: Argument, key: string): string {
  const names = pathToMain(tree, key).flatMap((station) => {
    if (station.type !== "place" || station.key === key) return [];
    const statement = graph.statements.get(tree.places.get(station.key)?.statementId ?? "");
    return statement ? [nameOf(statement)] : [];
  });
  if (names.length === 0) return relationWords(tree, graph, key);
  return names.reverse().join(" › ");
}
