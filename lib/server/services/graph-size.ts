// How large a graph is, in characters: what its memory, its document and its map's limit go by.
import "server-only";
import type { Patch } from "@/lib/argument/patch";
import type {
  Annotation,
  ArgumentGraph,
  Inference,
  Passage,
  Statement,
} from "@/lib/argument/records";

/** A record counts this much for itself, however short its words are. */
const RECORD_CHARACTERS = 200;

const sizes = new WeakMap<ArgumentGraph, number>();

/** Characters of all records together; counted once for each graph. */
export function graphSize(graph: ArgumentGraph): number {
  const known = sizes.get(graph);
  if (known !== undefined) return known;
  let size = 0;
  for (const record of graph.statements.values()) size += sizeOf(record);
  for (const record of graph.inferences.values()) size += sizeOf(record);
  for (const record of graph.passages.values()) size += sizeOf(record);
  for (const record of graph.annotations.values()) size += sizeOf(record);
  sizes.set(graph, size);
  return size;
}

/** Characters of one record; none where there is none. */
function sizeOf(record: Statement | Inference | Passage | Annotation | undefined): number {
  if (record === undefined) return 0;
  if ("text" in record) return RECORD_CHARACTERS + record.text.length + lengthOf(record.note);
  if ("premises" in record) return RECORD_CHARACTERS + record.premises.length * 50;
  if ("exact" in record)
    return RECORD_CHARACTERS + record.exact.length + record.statementIds.length * 50;
  const { body, criterion, source, orphanOf } = record;
  const words = [body, criterion, source?.quote, source?.url, orphanOf];
  return words.reduce<number>((sum, word) => sum + lengthOf(word), RECORD_CHARACTERS);
}

/** Remembers the size of a graph that a patch made of another one, without counting it all anew. */
export function noteSize(after: ArgumentGraph, before: ArgumentGraph, patch: Patch): void {
  let size = graphSize(before);
  for (const kind of ["statements", "inferences", "passages", "annotations"] as const) {
    const part = patch[kind];
    if (!part) continue;
    const ids = [part.added, part.updated, part.removed].flatMap((each) => Object.keys(each));
    for (const id of ids) size += sizeOf(after[kind].get(id)) - sizeOf(before[kind].get(id));
  }
  sizes.set(after, size);
}

function lengthOf(text: string | null | undefined): number {
  return text?.length ?? 0;
}
