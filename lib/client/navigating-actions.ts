// Actions that move about the argument: selection, focus, search, reading order. Folds above the goal open.
import { placeUnderStep } from "@/lib/argument/queries/place-under-step";
import { readingTree } from "@/lib/argument/reading-tree";
import type { DeskActions, DeskState, Selection } from "./desk-types";
import { ancestorsOf, foldsAbove, neighbourInOrder, searchPlaces } from "./reading-moves";

type Set = (change: Partial<DeskState> | ((state: DeskState) => Partial<DeskState>)) => void;
type Get = () => DeskState;

type NavigatingActions = Pick<
  DeskActions,
  | "select"
  | "selectStatement"
  | "openThread"
  | "focusOn"
  | "setSearch"
  | "stepSearch"
  | "stepReading"
>;

/** The place whose unfolding shows what is selected; null where nothing on the map is. */
function placeOf(state: DeskState, selection: Selection | null): string | null {
  if (selection?.type === "statement") return selection.placeKey;
  if (selection?.type !== "inference") return null;
  return (
    state.tree.steps.get(selection.id)?.premiseKeys[0] ?? placeUnderStep(state.tree, selection.id)
  );
}

/** Opens the folds above a place, and leaves a focus that does not hold it. */
function revealing(state: DeskState, key: string | null): Partial<DeskState> {
  if (key === null) return {};
  const above = ancestorsOf(state.tree, key);
  const change: Partial<DeskState> = {};
  const folds = foldsAbove(state.tree, key);
  if (folds.some((place) => state.folded.has(place))) {
    const folded = new Set(state.folded);
    for (const place of folds) folded.delete(place);
    Object.assign(change, { folded });
  }
  const focus = state.focusKey;
  if (focus !== null && key !== focus && !above.includes(focus)) {
    Object.assign(change, { focusKey: null });
  }
  return change;
}

/** The state after something was selected in a pane. */
function selecting(state: DeskState, selection: Selection | null, from: DeskState["selectedIn"]) {
  return {
    ...revealing(state, placeOf(state, selection)),
    selection,
    selectedIn: from,
    selectionTick: state.selectionTick + 1,
  };
}

function selectionOfPlace(state: DeskState, key: string): Selection | null {
  const place = state.tree.places.get(key);
  return place ? { type: "statement", id: place.statementId, placeKey: key } : null;
}

/** Actions that select, focus, search and read on. */
export function navigatingActions(set: Set, get: Get): NavigatingActions {
  const goTo = (key: string | null | undefined, from: DeskState["selectedIn"]) => {
    if (key) set((state) => selecting(state, selectionOfPlace(state, key), from));
  };
  return {
    select: (selection, from) => set((state) => selecting(state, selection, from)),
    selectStatement: (statementId, from) => {
      // What is not the brief's own is left out of the tree while that alone shows.
      if (get().shown?.statements.has(statementId) === false) {
        const tree = readingTree(get().graph);
        set({ briefOnly: false, shown: null, tree, announcement: "The whole argument shows." });
      }
      goTo(statementId, from);
    },
    openThread: (annotationId) => {
      set({
        openThreadId: annotationId,
        ...(annotationId ? { discussionOpen: true, phoneTab: "discussion" as const } : {}),
      });
    },
    focusOn: (focusKey) => set({ focusKey }),
    setSearch: (query) =>
      set((state) => {
        if (query === null) return { search: null };
        const hits = searchPlaces(state.tree, state.graph, query);
        const first = hits[0];
        const search = { query, hits, at: 0 };
        return first
          ? { ...selecting(state, selectionOfPlace(state, first), "link"), search }
          : { search };
      }),
    stepSearch: (by) => {
      const { search } = get();
      if (!search || search.hits.length === 0) return;
      const at = (search.at + by + search.hits.length) % search.hits.length;
      set({ search: { ...search, at } });
      goTo(search.hits[at], "link");
    },
    stepReading: (by) => {
      const state = get();
      goTo(neighbourInOrder(state.tree, placeOf(state, state.selection), by), "link");
    },
  };
}
