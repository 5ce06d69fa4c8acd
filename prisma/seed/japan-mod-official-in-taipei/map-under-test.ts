// The first map as its tests see it: read from the folder and built by the core.
import { fileURLToPath } from "node:url";
import { applyOperations } from "../../../lib/argument/apply-operation";
import { emptyGraph } from "../../../lib/argument/graph";
import type { ArgumentGraph, Id, Statement } from "../../../lib/argument/records";
import { readSeed } from "../read-seed";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The folder, read. */
export const seed = await readSeed(folder);
/** The map, built by its operations on an empty graph. */
export const graph = build();
export const statements = [...graph.statements.values()];
export const inferences = [...graph.inferences.values()];
export const passages = [...graph.passages.values()];

function build(): ArgumentGraph {
  const applied = applyOperations(emptyGraph(), seed.operations, {
    actorId: null,
    at: "2022-07-01T00:00:00.000Z",
    ordinal: 1000,
    mapId: "map-of-the-test",
    brief: { id: "brief-of-the-test", revision: 1, text: seed.text },
  });
  if (!applied.ok) throw new Error(JSON.stringify(applied.reason));
  return applied.value.graph;
}

/** The statement of a label; throws where there is none. */
export function labelled(label: string): Statement {
  const found = statements.find((each) => each.label === label);
  if (!found) throw new Error(`No statement is labelled ${label}.`);
  return found;
}

/** The words of a text in small letters, without marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Where the brief first says a statement; Infinity where it never does. */
export function firstSaid(id: Id): number {
  return Math.min(
    ...passages.filter((each) => each.statementIds.includes(id)).map((each) => each.start),
  );
}
