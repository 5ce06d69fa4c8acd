// How large a graph is, in characters: what its memory, its document and its map's limit go by.
import "server-only";
import type { ArgumentGraph } from "@/lib/argument/records";

/** A record counts this much for itself, however short its words are. */
const RECORD_CHARACTERS = 200;

const sizes = new WeakMap<ArgumentGraph, number>();

/** Characters of all records together; counted once for each graph. */
export function graphSize(graph: ArgumentGraph): number {
  const known = sizes.get(graph);
  if (known !== undefined) return known;
  const { statements, inferences, passages, annotations } = graph;
  let size =
    (statements.size + inferences.size + passages.size + annotations.size) * RECORD_CHARACTERS;
  for (const { text, note } of statements.values()) size += text.length + lengthOf(note);
  for (const { premises } of inferences.values()) size += premises.length * 50;
  for (const { exact, statementIds } of passages.values())
    size += exact.length + statementIds.length * 50;
  for (const { body, criterion, source, orphanOf } of annotations.values()) {
    size += body.length + lengthOf(criterion) + lengthOf(source?.quote) + lengthOf(source?.url);
    size += lengthOf(orphanOf);
  }
  sizes.set(graph, size);
  return size;
}

function lengthOf(text: string | null | undefined): number {
  return text?.length ?? 0;
}
