// What the desk (brief, map, discussion) knows and can do. Components read and act through these alone.
import type { Capability } from "@/lib/access/roles";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type {
  AnnotationKind,
  AnnotationTarget,
  ArgumentGraph,
  Id,
  ObjectionAspect,
  Role,
  Source,
  Stance,
} from "@/lib/argument/records";
import type { BriefDocument, MapDocument, ReportDocument } from "@/lib/contract/map-document";
import type { Block } from "@/lib/contract/plain-text";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import type { LayoutKind } from "@/lib/layout/types";
import type { EditingActions, EditingView } from "./editing/editing-types";
import type { HistoryActions, HistoryView } from "./history/history-types";
import type { LiveActions, LiveView } from "./live/live-types";

/** What is selected. A statement is selected at one of its places. */
export type Selection =
  | { readonly type: "statement"; readonly id: Id; readonly placeKey: string }
  | { readonly type: "inference"; readonly id: Id }
  | { readonly type: "passage"; readonly id: Id }
  /** A stretch of the brief that is not a passage yet. */
  | { readonly type: "text"; readonly start: number; readonly end: number }
  | { readonly type: "map" };

/** Where a selection was made; the other panes scroll to it, this one stays. */
export type Pane = "brief" | "map" | "discussion" | "link";

export interface Viewer {
  readonly id: Id;
  readonly name: string;
}

export interface MapFilters {
  readonly roles: readonly Role[];
  readonly stances: readonly (Stance | "plain")[];
  readonly openAnnotations: boolean;
}

export interface ThreadFilters {
  readonly kinds: readonly AnnotationKind[];
  readonly openOnly: boolean;
  readonly mine: boolean;
  readonly authorId: Id | null;
  readonly order: "text" | "newest";
  /** Only threads on what is selected. */
  readonly followSelection: boolean;
}

/** An annotation being written. Kept in localStorage until it is posted or thrown away. */
export interface Draft {
  /** Identifies the draft: what it hangs on and whether it replies or edits. */
  readonly key: string;
  /** Minted with the draft, so that sending it twice posts it once. */
  readonly annotationId: Id;
  readonly passageId: Id;
  /** Null where it hangs on a stretch of text that has no passage record yet: `range` tells it. */
  readonly target: AnnotationTarget | null;
  readonly range: { readonly start: number; readonly end: number } | null;
  readonly kind: AnnotationKind;
  readonly body: string;
  readonly aspect: ObjectionAspect | null;
  readonly criterion: string;
  readonly source: Source | null;
  readonly parentId: Id | null;
  /** The annotation being edited, or null for a new one. */
  readonly editsId: Id | null;
}

/** How a submission ended. A failure says what happened and what to do; nothing typed is lost. */
export type SubmitOutcome =
  /** `kept`: not confirmed yet, but safe: it is sent when the line is back, or asks the person first. */
  | { readonly ok: true; readonly kept?: true }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** A brief as the desk has it: its Markdown was read by the server. */
export type DeskBrief = Omit<BriefDocument, "markdown"> & { readonly blocks: readonly Block[] };

export interface DeskData {
  readonly map: MapDocument["map"];
  readonly brief: DeskBrief | null;
  readonly people: MapDocument["people"];
  readonly abilities: readonly Capability[];
  /** What people reported; empty for those who may not moderate. */
  readonly reports: readonly ReportDocument[];
  /** Open suggestions, oldest first. */
  readonly suggestions: readonly SuggestionDocument[];
  readonly viewer: Viewer | null;
  readonly graph: ArgumentGraph;
  /** The reading tree of the whole graph. */
  readonly tree: ReadingTree;
}

export interface DeskView {
  readonly selection: Selection | null;
  readonly selectedIn: Pane | null;
  /** Counts selections, so that selecting the same thing again scrolls to it again. */
  readonly selectionTick: number;
  /** Statements under the pointer, marked in every pane; hovering moves nothing. */
  readonly hovered: readonly Id[];
  readonly openThreadId: Id | null;
  readonly mapView: "canvas" | "outline";
  readonly layoutKind: LayoutKind;
  /** Place keys whose children are folded, on the canvas and in the outline alike. */
  readonly folded: ReadonlySet<string>;
  /** The place in focus (it, its ancestors and its children are shown), or null. */
  readonly focusKey: string | null;
  readonly filters: MapFilters;
  readonly threadFilters: ThreadFilters;
  readonly search: {
    readonly query: string;
    readonly hits: readonly string[];
    readonly at: number;
  } | null;
  readonly coverage: boolean;
  readonly briefOpen: boolean;
  readonly discussionOpen: boolean;
  readonly phoneTab: "brief" | "map" | "discussion";
  readonly singleKeys: boolean;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Key of the draft whose composer is open. */
  readonly composing: string | null;
  /** The last thing said politely to screen readers. */
  readonly announcement: string;
}

export interface DeskActions {
  readonly select: (selection: Selection | null, from: Pane) => void;
  readonly selectStatement: (statementId: Id, from: Pane) => void;
  readonly hover: (statementIds: readonly Id[]) => void;
  readonly openThread: (annotationId: Id | null) => void;
  readonly setMapView: (view: DeskView["mapView"]) => void;
  readonly setLayoutKind: (kind: LayoutKind) => void;
  readonly toggleFold: (placeKey: string) => void;
  readonly setFolded: (folded: ReadonlySet<string>) => void;
  readonly focusOn: (placeKey: string | null) => void;
  readonly setFilters: (filters: Partial<MapFilters>) => void;
  readonly setThreadFilters: (filters: Partial<ThreadFilters>) => void;
  /** Null closes the search. Hits are place keys in reading order; folds above the current hit open. */
  readonly setSearch: (query: string | null) => void;
  readonly stepSearch: (by: 1 | -1) => void;
  /** Next or previous place in reading order; opens folds above it. */
  readonly stepReading: (by: 1 | -1) => void;
  readonly toggleCoverage: () => void;
  readonly setPane: (pane: "brief" | "discussion", open: boolean) => void;
  readonly setPhoneTab: (tab: DeskView["phoneTab"]) => void;
  readonly setSingleKeys: (on: boolean) => void;
  /** Opens the composer with the draft that is kept for this place, or a fresh one; returns its key. */
  readonly compose: (start: Partial<Draft> & Pick<Draft, "kind">) => string;
  readonly changeDraft: (key: string, change: Partial<Draft>) => void;
  /** Closes the composer; the draft is kept and that is announced, unless it is empty. */
  readonly closeComposer: () => void;
  readonly discardDraft: (key: string) => void;
  /** Posts the draft: marks the passage first where there is none, in one batch. */
  readonly postDraft: (key: string) => Promise<SubmitOutcome>;
  /** Sends operations: shown at once, confirmed by the server, taken back when refused. */
  readonly submit: (operations: readonly Operation[]) => Promise<SubmitOutcome>;
  /** Reads the map again, so that what others did shows; keeps what is shown when the line is bad. */
  readonly refresh: () => Promise<void>;
  readonly announce: (message: string) => void;
}

export type DeskState = DeskData &
  DeskView &
  LiveView &
  EditingView &
  HistoryView & {
    readonly actions: DeskActions & LiveActions & EditingActions & HistoryActions;
  };
