// What editing acts work on: the selection with its place and its step.
import type { Place } from "@/lib/argument/reading-types";
import type { Inference, Statement } from "@/lib/argument/records";
import type { DeskStore } from "@/lib/client/desk-store";
import type { DeskState } from "@/lib/client/desk-types";

export interface EditContext {
  readonly store: DeskStore;
  readonly state: DeskState;
  readonly actions: DeskState["actions"];
  /** The selected statement; null where a step, or nothing on the map, is selected. */
  readonly statement: Statement | null;
  readonly place: Place | null;
  /** The selected step, or the one by which the selected statement bears on something. */
  readonly step: Inference | null;
  /** Statements that an act on several works on: the marked ones, else the selected one. */
  readonly chosen: readonly string[];
}

/** The context of the selection as it is now. */
export function editContext(store: DeskStore): EditContext {
  const state = store.getState();
  const { selection, graph, tree, actions, marked } = state;
  const statement =
    selection?.type === "statement" ? (graph.statements.get(selection.id) ?? null) : null;
  const place =
    selection?.type === "statement" ? (tree.places.get(selection.placeKey) ?? null) : null;
  const stepId = selection?.type === "inference" ? selection.id : (place?.stepId ?? null);
  const standing = marked.filter((id) => graph.statements.has(id));
  return {
    store,
    state,
    actions,
    statement,
    place,
    step: stepId === null ? null : (graph.inferences.get(stepId) ?? null),
    chosen: standing.length > 0 ? standing : statement ? [statement.id] : [],
  };
}
