"use client";
// The drawing: the page in flow first, and on a desk the canvas in its place once that was fetched.
import dynamic from "next/dynamic";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useDeskActions } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import type { Layout } from "@/lib/layout/types";
import type { CanvasHandle } from "./canvas/use-camera";
import { HungColumns } from "./flow/hung-columns";
import type { MapMarks } from "./map-marks";
import { MAP_PADDING, PHONE_WIDTH } from "./map-measures";
import { type FocusArea, useFocusHeir } from "./use-focus-wanted";
import { useMapHandlers } from "./use-map-handlers";
import type { PaneSize } from "./use-pane-size";
import { useShowSelection } from "./use-show-selection";

const MapCanvas = dynamic(
  late(() => import("./canvas/map-canvas").then((module) => module.MapCanvas)),
  {
    ssr: false,
  },
);

const EditingLayer = dynamic(
  late(() => import("./editing/editing-layer").then((module) => module.EditingLayer)),
  { ssr: false },
);

const StillPicture = dynamic(
  late(() => import("./flow/still-picture").then((module) => module.StillPicture)),
);

interface MapDrawingProps {
  readonly layout: Layout;
  /** Whether cards were put by hand: they stand where they were put, and do not flow. */
  readonly pinned: boolean;
  /** The drawing's own room, without the toolbar. */
  readonly size: PaneSize;
  readonly canvas: { current: CanvasHandle | null };
  readonly focusWanted: MapMarks["focusWanted"];
  readonly overview: boolean;
  /** Watches a card on the canvas for growth by text spacing. */
  readonly watchCard: (card: HTMLElement) => () => void;
  readonly onZoom: (zoom: number) => void;
}

/** Pointer and keys are heard here for both pictures. */
export function MapDrawing({
  layout,
  pinned,
  size,
  canvas,
  focusWanted,
  overview,
  watchCard,
  onZoom,
}: MapDrawingProps) {
  const isPhone = size.width < PHONE_WIDTH;
  const handlers = useMapHandlers({ canvas, focusWanted, drillsIn: isPhone });
  const actions = useDeskActions();
  const around = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const wanted = useCanvasWanted(!isPhone);
  const [isReady, setReady] = useState(false);
  const showsCanvas = wanted && isReady;
  useShowSelection({
    scroll,
    layout,
    paneWidth: size.width,
    active: !showsCanvas,
    focusWanted,
  });
  const focused = useKeepFocus(around, showsCanvas);
  useFocusHeir(around, focused, focusWanted);

  function takeOver() {
    const scrolled = scroll.current?.scrollTop ?? 0;
    if (layout.kind === "hung" && scrolled > 0) canvas.current?.scrollTo(scrolled);
    setReady(true);
  }

  return (
    <div ref={around} className="map-drawing" {...handlers}>
      {!showsCanvas && (
        <div ref={scroll} className="map-scroll">
          <div className="map-page" style={{ paddingLeft: MAP_PADDING, paddingBlock: MAP_PADDING }}>
            {layout.kind === "hung" && !pinned ? (
              <HungColumns layout={layout} />
            ) : (
              <StillPicture layout={layout} />
            )}
          </div>
        </div>
      )}
      {wanted && <EditingLayer layout={layout} canvas={canvas} />}
      {wanted && (
        <div className="map-canvas-holder" data-ready={isReady || undefined}>
          <MapCanvas
            layout={layout}
            size={size}
            handle={canvas}
            overview={overview}
            watchCard={watchCard}
            onReady={takeOver}
            onZoom={onZoom}
            onClear={() => actions.select(null, "map")}
          />
        </div>
      )}
    </div>
  );
}

/** Asks for the canvas when the browser has nothing better to do after the first picture. */
function useCanvasWanted(allowed: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(() => setIdle(true), 200);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(() => setIdle(true), { timeout: 1500 });
    return () => cancelIdleCallback(request);
  }, []);
  return allowed && isIdle;
}

/** When one picture takes the other's place, the focus stays on the same card. */
function useKeepFocus(
  around: FocusArea,
  showsCanvas: boolean,
): { readonly current: string | null } {
  const focused = useRef<string | null>(null);
  useEffect(() => {
    const element = around.current;
    if (!element) return;
    const note = (event: FocusEvent) => {
      const card = event.target instanceof HTMLElement ? event.target.dataset.placeKey : undefined;
      focused.current = event.type === "focusin" ? (card ?? null) : null;
    };
    element.addEventListener("focusin", note);
    return () => element.removeEventListener("focusin", note);
  }, [around]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it acts when the pictures change places, and only then.
  useLayoutEffect(() => {
    const key = focused.current;
    if (key === null || document.activeElement !== document.body) return;
    around.current
      ?.querySelector<HTMLElement>(`[data-place-key="${CSS.escape(key)}"]`)
      ?.focus({ preventScroll: true });
  }, [showsCanvas, around]);
  return focused;
}
