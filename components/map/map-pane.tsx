"use client";
// The map's pane: its tools, and below them the drawing or the outline.
import dynamic from "next/dynamic";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { openThreadsByTarget } from "@/lib/argument/queries/counts-of";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { Id, Position } from "@/lib/argument/records";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import { stepsHangingOn } from "@/lib/layout/fold-counts";
import type { CanvasHandle } from "./canvas/use-camera";
import { mapFacts } from "./card-facts";
import { MapDrawing } from "./map-drawing";
import { MapFactsContext, type MapFactsValue } from "./map-facts-context";
import { type FocusWanted, MarksContext } from "./map-marks";
import { PHONE_WIDTH } from "./map-measures";
import { matchesFilters } from "./matches-filters";
import { MapToolbar } from "./toolbar/map-toolbar";
import { useGrownCards } from "./use-grown-cards";
import { useMapLayout } from "./use-map-layout";
import { useMapMarks } from "./use-map-marks";
import { type PaneSize, usePaneSize } from "./use-pane-size";
import "./map.css";

/** Painted by the server too where it was chosen; fetched when it is, where not. */
const Outline = dynamic(late(() => import("./outline/outline").then((module) => module.Outline)));

const Breadcrumbs = dynamic(
  late(() => import("./breadcrumbs").then((module) => module.Breadcrumbs)),
);

const BriefOnlyNote = dynamic(
  late(() => import("./brief-only-note").then((module) => module.BriefOnlyNote)),
);

const EmptyMap = dynamic(late(() => import("./empty-map").then((module) => module.EmptyMap)));

/** `initialPane` is the size that the server laid the map out for. */
export function MapPane({ initialPane }: { readonly initialPane: PaneSize }) {
  const pane = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const canvas = useRef<CanvasHandle | null>(null);
  const [focusWanted] = useState<FocusWanted>({ current: null, byKeys: false });
  const [zoom, setZoom] = useState(1);
  const [overviewWish, setOverviewWish] = useState<boolean | null>(null);
  const size = usePaneSize(pane, initialPane);
  const room = usePaneSize(body, initialPane, false);
  const view = useDesk((state) => state.mapView);
  const tree = useDesk((state) => state.tree);
  const briefOnly = useDesk((state) => state.briefOnly);
  const folded = useDesk((state) => state.folded);
  const focusKey = useDesk((state) => state.focusKey);
  const chosenKind = useDesk((state) => state.layoutKind);
  // On a phone the map is one hung column, whatever was chosen on a desk.
  const wantedKind = size.width < PHONE_WIDTH ? "hung" : chosenKind;
  // Deferred, so that the present picture stands until the code of another layout is there.
  const kind = useDeferredValue(wantedKind);
  const filters = useDesk((state) => state.filters);
  const actions = useDeskActions();
  const facts = useFacts(folded);
  const [opening] = useState(folded);
  const growth = useGrownCards(size.width);
  const { grown } = growth;
  const pins = usePins(size.width);
  const wishes = useMemo(
    () => ({ tree, facts, folded, focusKey, kind, paneWidth: size.width, grown, pins }),
    [tree, facts, folded, focusKey, kind, size.width, grown, pins],
  );
  const layout = useMapLayout(wishes);
  const drawn = useMemo(
    () =>
      new Set([
        ...layout.boxes.map((box) => box.key),
        ...layout.wires.map((wire) => wire.inferenceId),
      ]),
    [layout],
  );
  const isDrawn = useCallback((id: string) => drawn.has(id), [drawn]);
  const marks = useMapMarks(facts, layout.boxes[0]?.key, isDrawn, focusWanted);
  const matching = useMemo(() => countMatching(tree, facts, filters), [tree, facts, filters]);
  const roots = useMemo(
    () => (focusKey !== null && tree.places.has(focusKey) ? [focusKey] : tree.roots),
    [focusKey, tree],
  );
  const isLarger = layout.height > room.height * 1.5 || layout.width > room.width;
  const overview = overviewWish ?? isLarger;
  return (
    <div ref={pane} className="map-pane">
      <MapFactsContext value={facts}>
        <MarksContext value={marks}>
          <MapToolbar
            canvas={canvas}
            zoom={size.width < PHONE_WIDTH ? null : zoom}
            overview={overview}
            onOverview={() => setOverviewWish(!overview)}
            onFoldToOpening={() => actions.setFolded(opening)}
            matching={matching}
          />
          {focusKey !== null && <Breadcrumbs />}
          {briefOnly && <BriefOnlyNote />}
          <div ref={body} className="map-body">
            {tree.order.length === 0 ? (
              <EmptyMap />
            ) : view === "outline" ? (
              <Outline roots={roots} />
            ) : (
              <MapDrawing
                layout={layout}
                pinned={pins.size > 0 && focusKey === null}
                size={room}
                canvas={canvas}
                focusWanted={focusWanted}
                overview={overview}
                watchCard={growth.watch}
                onZoom={setZoom}
              />
            )}
          </div>
        </MarksContext>
      </MapFactsContext>
    </div>
  );
}

/** The facts of the argument as it is now, shared by everything in the pane. */
function useFacts(folded: ReadonlySet<string>): MapFactsValue {
  const graph = useDesk((state) => state.shown ?? state.graph);
  const tree = useDesk((state) => state.tree);
  const hasBrief = useDesk((state) => state.brief !== null);
  const facts = useMemo(() => mapFacts(graph, tree, hasBrief), [graph, tree, hasBrief]);
  const openSteps = useMemo(() => openOnSteps(openThreadsByTarget(graph)), [graph]);
  return useMemo(
    () => ({
      ...facts,
      graph,
      tree,
      openSteps,
      isOpen: (key) => !folded.has(key) && stepsHangingOn(tree, key).length > 0,
    }),
    [facts, graph, tree, openSteps, folded],
  );
}

const NO_PINS: ReadonlyMap<Id, Position> = new Map();

/** Where statements were put by hand; a phone's one column has no room for that. */
function usePins(paneWidth: number): ReadonlyMap<Id, Position> {
  const statements = useDesk((state) => state.graph.statements);
  const isPhone = paneWidth < PHONE_WIDTH;
  return useMemo(() => {
    const pins = new Map<Id, Position>();
    for (const { id, position } of isPhone ? [] : statements.values()) {
      if (position) pins.set(id, position);
    }
    return pins.size > 0 ? pins : NO_PINS;
  }, [statements, isPhone]);
}

function openOnSteps(open: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const [target, count] of open) {
    if (target.startsWith("inference:")) steps.set(target.slice("inference:".length), count);
  }
  return steps;
}

function countMatching(
  tree: ReadingTree,
  facts: MapFactsValue,
  filters: Parameters<typeof matchesFilters>[1],
): number {
  let count = 0;
  for (const place of tree.places.values()) {
    const card = place.stub ? undefined : facts.at(place.key);
    if (card && matchesFilters(card, filters)) count += 1;
  }
  return count;
}
