// Keeps the desk steady while the argument changes under it: what is selected, focused or written at.
import { nameOf } from "@/lib/argument/names";
import { readingTree } from "@/lib/argument/reading-tree";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { DeskState, Selection } from "../desk-types";

/** The state with a new graph; the tree changes only with the argument or its anchors, not with every annotation. */
export function withGraph(state: DeskState, graph: ArgumentGraph): Partial<DeskState> {
  const before = state.graph;
  if (before === graph) return {};
  const same =
    before.statements === graph.statements &&
    before.inferences === graph.inferences &&
    before.passages === graph.passages &&
    before.mainClaimId === graph.mainClaimId;
  if (same) return { graph, ...withoutThread(state, graph) };
  const tree = readingTree(graph);
  const next = { ...state, graph, tree };
  const selection = steadySelection(next);
  const focusGone = state.focusKey !== null && !tree.places.has(state.focusKey);
  return {
    graph,
    tree,
    ...withoutThread(state, graph),
    ...(selection !== state.selection && { selection }),
    ...(focusGone && { focusKey: null }),
    ...announcementOf(state, graph),
  };
}

function withoutThread(state: DeskState, graph: ArgumentGraph): Partial<DeskState> {
  const { openThreadId } = state;
  return openThreadId !== null && !graph.annotations.has(openThreadId)
    ? { openThreadId: null }
    : {};
}

/** The selection as the new argument has it: at another place of the same statement, or none where it is gone. */
function steadySelection({ selection, graph, tree }: DeskState): Selection | null {
  if (selection?.type === "statement") {
    if (tree.places.has(selection.placeKey)) return selection;
    return graph.statements.has(selection.id) && tree.places.has(selection.id)
      ? { ...selection, placeKey: selection.id }
      : null;
  }
  if (selection?.type === "inference") return graph.inferences.has(selection.id) ? selection : null;
  if (selection?.type === "passage") return graph.passages.has(selection.id) ? selection : null;
  return selection;
}

/** Where what one was at is gone, that is said; what was being written stays. */
function announcementOf(state: DeskState, graph: ArgumentGraph): Partial<DeskState> {
  const { selection, editor } = state;
  const edited = editor?.start.mode === "edit" ? editor.start.statementId : null;
  if (edited !== null && state.graph.statements.has(edited) && !graph.statements.has(edited)) {
    return {
      announcement:
        "The statement that you are editing was removed. Your words stay in the editor: copy them, or add them as a new statement.",
    };
  }
  if (selection?.type !== "statement" || graph.statements.has(selection.id)) return {};
  const gone = state.graph.statements.get(selection.id);
  return gone ? { announcement: `The selected statement “${nameOf(gone)}” was removed.` } : {};
}
