// The rows of a map's statements, one for each place where a statement stands.

import { comparePassages } from "../../argument/graph";
import { graphIndex } from "../../argument/graph-index";
import { readingTree, relationOf } from "../../argument/reading-tree";
import type { Id, Inference, Statement } from "../../argument/records";
import type { ExportSource } from "../format-types";
import { counted, type OnCount } from "../shared/counted";
import { COLUMN_ROLES } from "./table-types";

/** The headings of the rows, which `guessMapping` knows. */
export const STATEMENT_COLUMNS: readonly string[] = COLUMN_ROLES;

/** In reading order; a statement that stands at several places repeats its words and not its note and quotes. */
export function statementRows(
  { graph }: Pick<ExportSource, "graph">,
  onWritten?: OnCount,
): string[][] {
  const index = graphIndex(graph);
  const quotes = quotesOf(graph);
  const named = (step: Inference) =>
    step.premises.length > 1 || index.stepsOnInference(step.id).length > 0;
  const tree = readingTree(graph);
  const seen = new Set<Id>();
  const rows: string[][] = [];
  for (const key of counted(tree.order, onWritten)) {
    const place = tree.places.get(key);
    const statement = place && graph.statements.get(place.statementId);
    if (!place || !statement) continue;
    const step = place.stepId === null ? undefined : graph.inferences.get(place.stepId);
    const first = !seen.has(statement.id);
    seen.add(statement.id);
    rows.push([
      statement.id,
      step?.target.id ?? "",
      step ? relationOf(step) : statement.id === graph.mainClaimId ? "main claim" : "",
      ...wordsOf(statement, first),
      step && named(step) ? step.id : "",
      step?.scheme ?? "",
      first ? (quotes.get(statement.id)?.join("\n\n") ?? "") : "",
    ]);
  }
  return rows;
}

function wordsOf({ text, label, note, heldBy, stance, unstated }: Statement, first: boolean) {
  if (!first) return [text, label ?? "", "", "", "", ""];
  return [text, label ?? "", note ?? "", heldBy ?? "", stance ?? "", unstated ? "yes" : ""];
}

/** The words of passages by statement, in the order of the text; breaks of paragraphs within one become single. */
function quotesOf(graph: ExportSource["graph"]): ReadonlyMap<Id, string[]> {
  const quotes = new Map<Id, string[]>();
  for (const { exact, statementIds } of [...graph.passages.values()].sort(comparePassages))
    for (const id of statementIds) {
      const words = exact.replace(/\n{2,}/g, "\n").trim();
      const there = quotes.get(id);
      if (there) there.push(words);
      else quotes.set(id, [words]);
    }
  return quotes;
}
