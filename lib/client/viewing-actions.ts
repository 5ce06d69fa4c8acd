// Actions on how the desk looks: panes, folds, filters, layout. Choices that outlive the page go into cookies.
import type { DeskActions, DeskState } from "./desk-types";
import { remember } from "./preferences";

type Set = (change: Partial<DeskState> | ((state: DeskState) => Partial<DeskState>)) => void;
type Get = () => DeskState;

type ViewingActions = Pick<
  DeskActions,
  | "hover"
  | "setMapView"
  | "setLayoutKind"
  | "toggleFold"
  | "setFolded"
  | "setFilters"
  | "setThreadFilters"
  | "toggleCoverage"
  | "setPane"
  | "setPhoneTab"
  | "setSingleKeys"
  | "announce"
>;

/** Actions that change the view alone. */
export function viewingActions(set: Set, get: Get): ViewingActions {
  return {
    hover: (statementIds) => {
      const now = get().hovered;
      if (now.length === statementIds.length && now.every((id, i) => id === statementIds[i]))
        return;
      set({ hovered: statementIds });
    },
    setMapView: (mapView) => {
      remember("view", mapView);
      set({ mapView });
    },
    setLayoutKind: (layoutKind) => {
      remember("layout", layoutKind);
      set({ layoutKind });
    },
    toggleFold: (placeKey) => {
      const folded = new Set(get().folded);
      if (!folded.delete(placeKey)) folded.add(placeKey);
      set({ folded });
    },
    setFolded: (folded) => set({ folded }),
    setFilters: (filters) => set((state) => ({ filters: { ...state.filters, ...filters } })),
    setThreadFilters: (filters) =>
      set((state) => ({ threadFilters: { ...state.threadFilters, ...filters } })),
    toggleCoverage: () => set((state) => ({ coverage: !state.coverage })),
    setPane: (pane, open) => set(pane === "brief" ? { briefOpen: open } : { discussionOpen: open }),
    setPhoneTab: (phoneTab) =>
      set(phoneTab === "discussion" ? { phoneTab, discussionOpen: true } : { phoneTab }),
    setSingleKeys: (singleKeys) => {
      remember("keys", singleKeys ? "on" : "off");
      set({ singleKeys });
    },
    announce: (announcement) => set({ announcement }),
  };
}
