// Every command of the desk, for the palette and the help sheet: what it is called, its key, what it does.
import { EDIT_ACTS } from "@/components/map/editing/edit-acts";
import { editContext } from "@/components/map/editing/edit-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { mayChange } from "@/lib/client/editing/ways-to-change";
import { foldEverything } from "@/lib/client/reading-moves";
import { applyTheme } from "./theme";

export interface DeskCommand {
  readonly id: string;
  readonly title: string;
  readonly group: "Read" | "Look" | "Annotate" | "Edit" | "Go";
  /** Keys as shown; single keys act while the focus is in the map or the brief. */
  readonly keys?: string;
  /** How keys are shown that the desk does not listen for itself. */
  readonly shown?: string;
  readonly run: (store: DeskStore) => void;
  /** Whether it makes sense now; always where it is left out. */
  readonly when?: (store: DeskStore) => boolean;
}

const actions = (store: DeskStore) => store.getState().actions;

function selectedPlace(store: DeskStore): string | null {
  const { selection } = store.getState();
  return selection?.type === "statement" ? selection.placeKey : null;
}

/** Focuses the search field of the map, where the map pane put it. */
function startSearch(store: DeskStore): void {
  actions(store).setPhoneTab("map");
  actions(store).setSearch(store.getState().search?.query ?? "");
}

function annotateSelection(store: DeskStore): void {
  const { selection, map } = store.getState();
  const target =
    selection?.type === "statement" ||
    selection?.type === "inference" ||
    selection?.type === "passage"
      ? { type: selection.type, id: selection.id }
      : { type: "map" as const, id: map.id };
  const range = selection?.type === "text" ? { start: selection.start, end: selection.end } : null;
  actions(store).compose({ kind: "comment", target: range ? null : target, range });
}

/** Everything of the map's menus; its keys are heard by the map. */
const EDIT_COMMANDS: readonly DeskCommand[] = EDIT_ACTS.map((act) => {
  const shown = act.shown ?? act.key;
  return {
    id: act.id,
    title: act.title,
    group: "Edit",
    ...(shown && { shown }),
    run: (store) => act.run(editContext(store)),
    when: (store) => mayChange(store.getState()) && act.when(editContext(store)),
  };
});

export const DESK_COMMANDS: readonly DeskCommand[] = [
  {
    id: "next",
    title: "Next statement in reading order",
    group: "Read",
    keys: "n",
    run: (store) => actions(store).stepReading(1),
  },
  {
    id: "previous",
    title: "Previous statement in reading order",
    group: "Read",
    keys: "p",
    run: (store) => actions(store).stepReading(-1),
  },
  { id: "search", title: "Search the statements", group: "Read", keys: "/", run: startSearch },
  {
    id: "focus",
    title: "Focus on the selected statement",
    group: "Read",
    keys: "f",
    run: (store) => actions(store).focusOn(selectedPlace(store)),
    when: (store) => selectedPlace(store) !== null,
  },
  {
    id: "unfocus",
    title: "Show the whole argument again",
    group: "Read",
    run: (store) => actions(store).focusOn(null),
    when: (store) => store.getState().focusKey !== null,
  },
  {
    id: "expand",
    title: "Open every branch",
    group: "Look",
    run: (store) => actions(store).setFolded(new Set()),
  },
  {
    id: "collapse",
    title: "Fold every branch",
    group: "Look",
    run: (store) => actions(store).setFolded(foldEverything(store.getState().tree)),
  },
  {
    id: "outline",
    title: "Switch between map and outline",
    group: "Look",
    keys: "o",
    run: (store) => {
      const { mapView } = store.getState();
      actions(store).setMapView(mapView === "canvas" ? "outline" : "canvas");
    },
  },
  {
    id: "layout-hung",
    title: "Lay the map out in columns",
    group: "Look",
    run: (store) => actions(store).setLayoutKind("hung"),
  },
  {
    id: "layout-top-down",
    title: "Lay the map out as a tree, top down",
    group: "Look",
    run: (store) => actions(store).setLayoutKind("top-down"),
  },
  {
    id: "layout-left-right",
    title: "Lay the map out as a tree, left to right",
    group: "Look",
    run: (store) => actions(store).setLayoutKind("left-right"),
  },
  {
    id: "revise-brief",
    title: "New version of the brief's text",
    group: "Edit",
    run: (store) => actions(store).openSheet({ type: "revise" }),
    when: (store) => {
      const { brief, abilities, past } = store.getState();
      return brief !== null && past === null && abilities.includes("content.edit");
    },
  },
  {
    id: "versions",
    title: "Versions of the brief's text",
    group: "Read",
    run: (store) => actions(store).openSheet({ type: "versions" }),
    when: (store) => store.getState().brief !== null,
  },
  {
    id: "coverage",
    title: "Shade what of the brief is mapped",
    group: "Look",
    run: (store) => actions(store).toggleCoverage(),
    when: (store) => store.getState().brief !== null,
  },
  {
    id: "brief-only",
    title: "Show the brief's own argument alone, or all of it",
    group: "Look",
    run: (store) => actions(store).setBriefOnly(!store.getState().briefOnly),
    when: (store) => store.getState().brief !== null,
  },
  {
    id: "brief",
    title: "Show or hide the brief",
    group: "Look",
    run: (store) => {
      const { briefOpen } = store.getState();
      actions(store).setPane("brief", !briefOpen);
      if (!briefOpen) actions(store).setPhoneTab("brief");
    },
    when: (store) => store.getState().brief !== null,
  },
  {
    id: "discussion",
    title: "Show or hide the discussion",
    group: "Look",
    run: (store) => {
      const { discussionOpen } = store.getState();
      actions(store).setPane("discussion", !discussionOpen);
      actions(store).setPhoneTab(discussionOpen ? "map" : "discussion");
    },
  },
  { id: "light", title: "Light colours", group: "Look", run: () => applyTheme("light") },
  { id: "dark", title: "Dark colours", group: "Look", run: () => applyTheme("dark") },
  {
    id: "system",
    title: "Colours as the system has them",
    group: "Look",
    run: () => applyTheme(null),
  },
  {
    id: "annotate",
    title: "Annotate what is selected",
    group: "Annotate",
    keys: "a",
    run: annotateSelection,
  },
  {
    id: "annotate-map",
    title: "Annotate the whole map",
    group: "Annotate",
    run: (store) =>
      actions(store).compose({
        kind: "comment",
        target: { type: "map", id: store.getState().map.id },
      }),
  },
  ...EDIT_COMMANDS,
  {
    id: "undo",
    title: "Undo your last step",
    group: "Edit",
    shown: "Ctrl Z",
    run: (store) => void actions(store).undo(),
    when: (store) => store.getState().canUndo,
  },
  {
    id: "redo",
    title: "Redo the step that you undid",
    group: "Edit",
    shown: "Ctrl Shift Z",
    run: (store) => void actions(store).redo(),
    when: (store) => store.getState().canRedo,
  },
  {
    id: "suggestions",
    title: "Look at the suggestions",
    group: "Annotate",
    run: (store) => actions(store).openSheet({ type: "suggestions", statementId: null }),
    when: (store) =>
      store.getState().suggestions.length > 0 ||
      store.getState().abilities.includes("suggestion.create"),
  },
  {
    id: "suggesting",
    title: "Suggest instead of edit, or edit again",
    group: "Annotate",
    run: (store) => {
      const { suggesting } = store.getState();
      actions(store).setSuggesting(!suggesting);
      actions(store).announce(
        suggesting ? "Your changes go to the map." : "Your changes become suggestions.",
      );
    },
    when: (store) => store.getState().abilities.includes("content.edit"),
  },
  {
    id: "history",
    title: "Look at the history",
    group: "Go",
    run: (store) => actions(store).setHistoryOpen(true),
  },
  {
    id: "now",
    title: "Back to the map as it is now",
    group: "Go",
    run: (store) => actions(store).showPast(null),
    when: (store) => store.getState().past !== null,
  },
  {
    id: "share",
    title: "Share this map",
    group: "Go",
    run: (store) => actions(store).openSheet({ type: "share" }),
    when: (store) => store.getState().viewer !== null,
  },
  {
    id: "export",
    title: "Export: take this map, a branch or the marked cards out as a file",
    group: "Go",
    run: (store) => actions(store).openSheet({ type: "export" }),
  },
  {
    id: "import",
    title: "Add from a file: bring another argument into this map",
    group: "Go",
    run: (store) => actions(store).openSheet({ type: "import" }),
    when: (store) => store.getState().abilities.includes("content.edit"),
  },
  {
    id: "rename",
    title: "Rename this map",
    group: "Go",
    run: (store) => actions(store).openSheet({ type: "rename" }),
    when: (store) => store.getState().abilities.includes("map.rename"),
  },
  {
    id: "delete-map",
    title: "Delete this map",
    group: "Go",
    run: (store) => actions(store).openSheet({ type: "delete" }),
    when: (store) => store.getState().abilities.includes("map.delete"),
  },
  {
    id: "keys",
    title: "Switch single keys on or off",
    group: "Go",
    run: (store) => {
      const { singleKeys } = store.getState();
      actions(store).setSingleKeys(!singleKeys);
      actions(store).announce(singleKeys ? "Single keys are off." : "Single keys are on.");
    },
  },
  { id: "maps", title: "All maps", group: "Go", run: () => window.location.assign("/") },
];
