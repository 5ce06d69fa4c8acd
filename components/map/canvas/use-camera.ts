"use client";
// Follows the window over the drawing: what detail it shows, which slice it needs, and how it moves.
import { useReactFlow, type Viewport } from "@xyflow/react";
import {
  type MouseEvent,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { useDesk, useDeskActions, useDeskStore } from "@/lib/client/desk-context";
import { boxesIn } from "@/lib/layout/box-grid";
import { MAP_PADDING } from "../map-measures";
import {
  type Camera,
  clampCamera,
  type Detail,
  detailAt,
  fitAll,
  openingCamera,
  panExtent,
  sliceAround,
  zoomAbout,
} from "./camera";
import type { MapCanvasProps } from "./map-canvas";
import { useSteadyView } from "./use-steady-view";

/** What the toolbar and the keys can ask of the canvas. */
export interface CanvasHandle {
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (zoom: number) => void;
  readonly fit: () => void;
  /** Shows the drawing as a page scrolled by so much would. */
  readonly scrollTo: (top: number) => void;
  /** Moves the view by pixels of the screen. */
  readonly panBy: (x: number, y: number) => void;
  /** Where in the drawing a point of the browser's window lies. */
  readonly toDrawing: (
    clientX: number,
    clientY: number,
  ) => { readonly x: number; readonly y: number };
}

/** A camera that others read at every frame without rendering. */
export interface LiveCamera {
  readonly current: Camera;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Labels stay this large on the screen, however far one is away. */
const LABEL_ON_SCREEN = 12.5;
const MOVE_MS = 220;

function duration(): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : MOVE_MS;
}

/** The camera of one canvas. */
export function useCamera({ layout, size, handle, onZoom }: MapCanvasProps) {
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const [start] = useState<Viewport>(() => openingCamera(layout, size));
  const [live] = useState(() => liveCamera(start));
  const [detail, setDetail] = useState<Detail>("full");
  const [area, setArea] = useState(() => sliceAround(start, size));
  const boxes = useMemo(() => new Map(layout.boxes.map((box) => [box.key, box])), [layout]);
  const selected = useDesk((state) =>
    state.selection?.type === "statement" ? state.selection.placeKey : null,
  );
  const keep = useMemo(() => (selected === null ? [] : [selected]), [selected]);

  const handleMove = useCallback(
    (_: unknown, next: Camera) => {
      const isZoomed = live.current.zoom !== next.zoom || !frame.current?.style.length;
      live.set(next);
      if (isZoomed) {
        frame.current?.style.setProperty("--label-size", `${LABEL_ON_SCREEN / next.zoom}px`);
      }
      setDetail(detailAt(next.zoom));
      setArea((now) => {
        const around = sliceAround(next, size);
        const same =
          now.x === around.x &&
          now.y === around.y &&
          now.width === around.width &&
          now.height === around.height;
        return same ? now : around;
      });
      onZoom(next.zoom);
    },
    [live, size, onZoom],
  );

  const moveTo = useCallback(
    (camera: Camera, gently: boolean) => {
      const next = clampCamera(camera, size, panExtent(layout, size));
      void flow.setViewport(next, gently ? { duration: duration() } : undefined);
      if (!gently) handleMove(null, next);
    },
    [flow, layout, size, handleMove],
  );

  useEffect(() => handleMove(null, live.current), [handleMove, live]);
  useSteadyView({ layout, boxes, size, live, moveTo });
  useImperativeHandle(handle, () => {
    const middle = { x: size.width / 2, y: size.height / 2 };
    return {
      zoomBy: (factor) => moveTo(zoomAbout(live.current, live.current.zoom * factor, middle), true),
      zoomTo: (zoom) => moveTo(zoomAbout(live.current, zoom, middle), true),
      fit: () => moveTo(fitAll(layout, size), true),
      scrollTo: (top) => moveTo({ x: MAP_PADDING, y: MAP_PADDING - top, zoom: 1 }, false),
      panBy: (x, y) => {
        const camera = live.current;
        moveTo({ ...camera, x: camera.x - x, y: camera.y - y }, false);
      },
      toDrawing: (clientX, clientY) => {
        const bounds = frame.current?.getBoundingClientRect() ?? { x: 0, y: 0 };
        const { x, y, zoom } = live.current;
        return { x: (clientX - bounds.x - x) / zoom, y: (clientY - bounds.y - y) / zoom };
      },
    };
  }, [layout, size, live, moveTo]);

  const centreOn = useCallback(
    (x: number, y: number) => {
      const { zoom } = live.current;
      moveTo({ x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom, zoom }, false);
    },
    [live, size, moveTo],
  );
  const pick = usePick(frame, live, layout);
  return { frame, start, live, detail, area, boxes, keep, handleMove, centreOn, pick };
}

/** Selects the box under the pointer where boxes are no elements: far away. Says whether there was one. */
function usePick(
  frame: { current: HTMLDivElement | null },
  live: LiveCamera,
  layout: MapCanvasProps["layout"],
): (event: MouseEvent) => boolean {
  const store = useDeskStore();
  const actions = useDeskActions();
  return useCallback(
    (event) => {
      const bounds = frame.current?.getBoundingClientRect();
      if (!bounds || detailAt(live.current.zoom) !== "far") return false;
      const { x, y, zoom } = live.current;
      const point = {
        x: (event.clientX - bounds.x - x) / zoom,
        y: (event.clientY - bounds.y - y) / zoom,
      };
      const box = boxesIn(layout, { ...point, width: 0, height: 0 })[0];
      if (!box || !store.getState().tree.places.has(box.key)) return false;
      actions.select({ type: "statement", id: box.statementId, placeKey: box.key }, "map");
      return true;
    },
    [frame, live, layout, store, actions],
  );
}

function liveCamera(start: Camera): LiveCamera & { set: (camera: Camera) => void } {
  const listeners = new Set<() => void>();
  let current = start;
  return {
    get current() {
      return current;
    },
    set: (camera) => {
      current = camera;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
