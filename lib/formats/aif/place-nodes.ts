// Places for OVA, which draws no node without one: pins as they are, all else in rows below what it bears on.
import type { ArgumentGraph, Id, Position } from "../../argument/records";
import type { Said } from "./write-locutions";

const COLUMN = 240;
const ROW = 110;

/** A place for every node, in whole pixels where nobody pinned it. */
export function placeNodes(
  graph: ArgumentGraph,
  refOf: (id: Id) => string,
  { about }: Pick<Said, "about">,
): ReadonlyMap<string, Position> {
  const rows = rowsOf(graph);
  const filled = new Map<number, number>();
  const places = new Map<string, Position>();
  const place = (ref: string, row: number) => {
    const column = filled.get(row) ?? 0;
    filled.set(row, column + 1);
    places.set(ref, { x: 40 + column * COLUMN, y: 40 + row * ROW });
  };
  for (const [id, row] of rows) {
    const pin = graph.statements.get(id)?.position ?? null;
    if (pin === null) place(refOf(id), row);
    else places.set(refOf(id), pin);
  }
  const bottom = Math.max(0, ...new Set(rows.values())) + 2;
  let index = 0;
  for (const ref of about.keys()) {
    place(ref, bottom + (index % 2));
    index += 1;
  }
  return places;
}

/** The row of every statement and step: breadth first from what bears on nothing, then from what is left of circles. */
function rowsOf(graph: ArgumentGraph): ReadonlyMap<Id, number> {
  const { onStatement, onInference } = bearers(graph);
  const rows = new Map<Id, number>();
  const premises = new Set([...graph.inferences.values()].flatMap((step) => step.premises));
  const roots = [...graph.statements.keys()].filter((id) => !premises.has(id));
  for (const start of [...roots, ...graph.statements.keys()]) {
    if (rows.has(start)) continue;
    const queue: Id[] = [start];
    rows.set(start, 0);
    for (let at = 0; at < queue.length; at += 1) {
      const id = queue[at] ?? "";
      const row = rows.get(id) ?? 0;
      const next = [
        ...(onStatement.get(id) ?? onInference.get(id) ?? []),
        ...(graph.inferences.get(id)?.premises ?? []),
      ];
      for (const below of next) {
        if (rows.has(below)) continue;
        rows.set(below, row + 1);
        queue.push(below);
      }
    }
  }
  for (const id of graph.inferences.keys()) if (!rows.has(id)) rows.set(id, 1);
  return rows;
}

function bearers(graph: ArgumentGraph) {
  const onStatement = new Map<Id, Id[]>();
  const onInference = new Map<Id, Id[]>();
  for (const { id, target } of graph.inferences.values()) {
    const map = target.type === "statement" ? onStatement : onInference;
    const there = map.get(target.id);
    if (there) there.push(id);
    else map.set(target.id, [id]);
  }
  return { onStatement, onInference };
}
