// Where one stands once what was selected is gone.
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, InferenceTarget } from "@/lib/argument/records";
import type { DeskState, Selection } from "../desk-types";

/** The next on the way from what is gone up to the main claim, as it was before, that is still there; null where nothing
 * is, or where it is not gone at all. */
export function standingAt(
  gone: Selection | null,
  before: ArgumentGraph,
  { graph, tree }: Pick<DeskState, "graph"> & { readonly tree: ReadingTree },
): Selection | null {
  const seen = new Set<string>();
  let at: InferenceTarget | undefined =
    gone?.type === "statement" || gone?.type === "inference" ? gone : undefined;
  while (at && !seen.has(at.id)) {
    const { type, id }: InferenceTarget = at;
    seen.add(id);
    const stands = type === "inference" ? graph.inferences.has(id) : tree.places.has(id);
    if (stands) {
      if (seen.size === 1) return null;
      return type === "inference" ? { type, id } : { type, id, placeKey: id };
    }
    at =
      type === "inference"
        ? before.inferences.get(id)?.target
        : [...before.inferences.values()].find(({ premises }) => premises.includes(id))?.target;
  }
  return null;
}
