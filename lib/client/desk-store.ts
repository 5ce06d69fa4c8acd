// The desk's store: one state that brief, map and discussion share, and the actions that change it.
import { createStore, type StoreApi } from "zustand/vanilla";
import { graphFromRecords } from "@/lib/argument/graph";
import { readingTree } from "@/lib/argument/reading-tree";
import type { MapDocument } from "@/lib/contract/map-document";
import type { LayoutKind } from "@/lib/layout/types";
import { annotatingActions } from "./annotating-actions";
import type { DeskBrief, DeskState, DeskView, Viewer } from "./desk-types";
import { EDITING_START, editingActions } from "./editing/editing-actions";
import { HISTORY_START, historyActions } from "./history/history-actions";
import { ahead } from "./late";
import { liveActions } from "./live/live-actions";
import { LIVE_START } from "./live/live-start";
import { navigatingActions } from "./navigating-actions";
import { viewingActions } from "./viewing-actions";

const loadPosting = ahead(() => import("./posting"));

export type DeskStore = StoreApi<DeskState>;

export interface DeskStart {
  readonly document: Omit<MapDocument, "brief">;
  readonly brief: DeskBrief | null;
  readonly viewer: Viewer | null;
  readonly layoutKind: LayoutKind;
  readonly mapView: DeskView["mapView"];
  /** Folds of the opening view, as the server painted it. */
  readonly folded: ReadonlySet<string>;
  readonly singleKeys: boolean;
}

function openingView(start: DeskStart): DeskView {
  return {
    selection: null,
    selectedIn: null,
    selectionTick: 0,
    hovered: [],
    openThreadId: null,
    mapView: start.mapView,
    layoutKind: start.layoutKind,
    folded: start.folded,
    focusKey: null,
    filters: { roles: [], stances: [], openAnnotations: false },
    threadFilters: {
      kinds: [],
      openOnly: false,
      mine: false,
      authorId: null,
      order: "text",
      followSelection: true,
    },
    search: null,
    coverage: false,
    briefOpen: true,
    discussionOpen: false,
    phoneTab: "map",
    singleKeys: start.singleKeys,
    drafts: {},
    composing: null,
    announcement: "",
  };
}

/** Fetches once and keeps what came; where it does not come, null, and the next call tries again. */
function fetchedOnce<T>(fetchIt: () => Promise<T>): () => Promise<T | null> {
  let fetched: Promise<T | null> | null = null;
  return () => {
    fetched ??= fetchIt().catch(() => {
      fetched = null;
      return null;
    });
    return fetched;
  };
}

/** A store for one map as the server sent it. */
export function createDeskStore(start: DeskStart): DeskStore {
  const { document, viewer } = start;
  const graph = graphFromRecords({ ...document.graph, mainClaimId: document.map.mainClaimId });
  return createStore<DeskState>()((set, get, api) => {
    const posting = fetchedOnce(async () => {
      const { openPosting } = await loadPosting();
      return openPosting({ set, get, subscribe: api.subscribe });
    });
    return {
      map: document.map,
      brief: start.brief,
      people: viewer ? { ...document.people, [viewer.id]: { name: viewer.name } } : document.people,
      abilities: document.abilities,
      reports: document.reports ?? [],
      suggestions: document.suggestions ?? [],
      viewer,
      graph,
      tree: readingTree(graph),
      ...openingView(start),
      ...LIVE_START,
      ...EDITING_START,
      ...HISTORY_START,
      actions: {
        ...viewingActions(set, get),
        ...navigatingActions(set, get),
        ...annotatingActions(set, get, posting),
        ...liveActions(get, posting),
        ...editingActions(api),
        ...historyActions(set, get),
      },
    };
  });
}
