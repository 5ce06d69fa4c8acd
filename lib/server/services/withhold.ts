// What a hidden annotation said stays with its author and with those who may moderate.
import "server-only";
import { can } from "@/lib/access/roles";
import type { Patch } from "@/lib/argument/patch";
import type { Annotation, ArgumentGraph } from "@/lib/argument/records";
import type { SentAnnotation } from "@/lib/contract/map-document";
import type { MapAccess } from "./authorize";

/** Who looks at a map, and as what. */
export type Viewer = Pick<MapAccess, "role" | "actor">;

/** Whether a viewer may read an annotation's words. */
export function mayReadHidden({ role, actor }: Viewer, annotation: Annotation): boolean {
  if (annotation.hiddenAt === null || can(role, "annotation.moderate")) return true;
  return actor !== null && annotation.authorId === actor.id;
}

/** The annotation without its words, marked so. */
export function withheld(annotation: Annotation): SentAnnotation {
  return { ...annotation, body: "", criterion: null, source: null, bodyWithheld: true };
}

/** A patch from the log as the viewer may see it now: words of what is hidden by now are withheld, older copies too. */
export function withholdFromPatch(
  patch: Patch,
  graph: Pick<ArgumentGraph, "annotations">,
  viewer: Viewer,
): Patch {
  const { annotations } = patch;
  if (!annotations) return patch;
  const send = (record: Annotation): Annotation => {
    const hidden = [record, graph.annotations.get(record.id)].some(
      (r) => r && !mayReadHidden(viewer, r),
    );
    return hidden ? withheld(record) : record;
  };
  return {
    ...patch,
    annotations: {
      added: mapValues(annotations.added, send),
      updated: mapValues(annotations.updated, ([from, to]) => [send(from), send(to)] as const),
      removed: mapValues(annotations.removed, send),
    },
  };
}

const authors = new WeakMap<ArgumentGraph, ReadonlySet<string | null>>();

/** Who has words in a graph that are hidden: their view of it is their own. */
export function authorsOfHidden(graph: ArgumentGraph): ReadonlySet<string | null> {
  const known = authors.get(graph);
  if (known) return known;
  const hidden = [...graph.annotations.values()].filter((a) => a.hiddenAt !== null);
  const found = new Set(hidden.map((a) => a.authorId));
  authors.set(graph, found);
  return found;
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
