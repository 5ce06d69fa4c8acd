// Shows the brief's own argument alone, fetched when somebody asks for it: the desk's tree follows the graph without what was added.
import type { StoreApi } from "zustand/vanilla";
import { briefOnly } from "@/lib/argument/queries/brief-only";
import { readingTree } from "@/lib/argument/reading-tree";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { DeskState } from "./desk-types";

const following = new WeakSet<StoreApi<DeskState>>();

/** Switches it on or off, and says what is shown. */
export function showBriefOnly(store: StoreApi<DeskState>, on: boolean): void {
  const state = store.getState();
  if (state.briefOnly === on) return;
  if (!on) {
    const tree = readingTree(state.graph);
    store.setState({ briefOnly: false, shown: null, tree, ...standing(state.selection, tree) });
    state.actions.announce("The whole argument shows.");
    return;
  }
  store.setState({ briefOnly: true, ...narrowed(state.graph, null, state) });
  const { shown } = store.getState();
  const hidden = state.graph.statements.size - (shown?.statements.size ?? 0);
  state.actions.announce(
    hidden === 0
      ? "All of it is the brief's own argument."
      : `The brief's own argument alone shows; ${hidden} ${hidden === 1 ? "statement is" : "statements are"} left out.`,
  );
  follow(store);
}

/** From now on a changed graph is narrowed again. */
function follow(store: StoreApi<DeskState>): void {
  if (following.has(store)) return;
  following.add(store);
  store.subscribe((state, before) => {
    if (!state.briefOnly || state.graph === before.graph) return;
    const { selection } = state;
    store.setState(narrowed(state.graph, before.graph, { ...before, selection }));
  });
}

/** The shown graph with its tree, which stands as long as nothing but annotations changed; a selection that went, goes. */
function narrowed(
  graph: ArgumentGraph,
  before: ArgumentGraph | null,
  state: Pick<DeskState, "shown" | "tree" | "selection">,
): Partial<DeskState> {
  const same =
    before !== null &&
    state.shown !== null &&
    before.statements === graph.statements &&
    before.inferences === graph.inferences &&
    before.passages === graph.passages &&
    before.mainClaimId === graph.mainClaimId;
  if (same && state.shown) {
    return { shown: { ...state.shown, annotations: graph.annotations }, tree: state.tree };
  }
  const shown = briefOnly(graph);
  const tree = readingTree(shown);
  return { shown, tree, ...standing(state.selection, tree) };
}

/** The selection at a place that this tree has: another one of the same statement, or none. */
function standing(
  selection: DeskState["selection"],
  tree: ReadingTree,
): Pick<Partial<DeskState>, "selection"> {
  if (selection?.type === "inference") {
    return tree.steps.has(selection.id) ? {} : { selection: null };
  }
  if (selection?.type !== "statement" || tree.places.has(selection.placeKey)) return {};
  if (!tree.places.has(selection.id)) return { selection: null };
  return { selection: { ...selection, placeKey: selection.id } };
}
