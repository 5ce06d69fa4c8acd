"use client";
// The map as a drawing that one pans and zooms. Fetched after the first picture stands; it takes over on the same pixels.
import { PanOnScrollMode, ReactFlow, ReactFlowProvider, ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import type { Layout } from "@/lib/layout/types";
import { useMapFacts } from "../map-facts-context";
import { StepJoint } from "../step-joint";
import type { PaneSize } from "../use-pane-size";
import { WireShape } from "../wire-shape";
import { MAX_ZOOM, MIN_ZOOM, panExtent } from "./camera";
import { DetailContext } from "./detail-context";
import { FarPicture } from "./far-picture";
import { edgesOf, nodesOf } from "./flow-elements";
import { EDGE_TYPES, NODE_TYPES } from "./map-nodes";
import { Overview } from "./overview";
import { type Slice, sliceOf } from "./slice";
import { type CanvasHandle, useCamera } from "./use-camera";
import "@xyflow/react/dist/base.css";

export interface MapCanvasProps {
  readonly layout: Layout;
  readonly size: PaneSize;
  readonly handle: { current: CanvasHandle | null };
  readonly overview: boolean;
  readonly watchCard: (card: HTMLElement) => () => void;
  readonly onReady: () => void;
  readonly onZoom: (zoom: number) => void;
  readonly onClear: () => void;
}

/** The canvas with its own React Flow store. */
export function MapCanvas(props: MapCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas(props: MapCanvasProps) {
  const { layout, size, onReady, onClear, overview, watchCard } = props;
  const { tree } = useMapFacts();
  const camera = useCamera(props);
  const { detail, area, keep } = camera;
  const slice = useMemo<Slice>(() => {
    // Far away one picture shows everything; only what holds the focus stays a card.
    const boxes = camera.boxes;
    if (detail === "far") {
      return { boxes: keep.flatMap((key) => boxes.get(key) ?? []), wires: [], folds: [] };
    }
    return sliceOf(layout, boxes, tree, area, keep);
  }, [layout, camera.boxes, tree, area, keep, detail]);
  const shown = useMemo(() => ({ detail, watchCard }), [detail, watchCard]);
  const extent = useMemo(() => panExtent(layout, size), [layout, size]);
  const nodes = useMemo(() => nodesOf(slice), [slice]);
  const edges = useMemo(() => edgesOf(slice, tree), [slice, tree]);
  return (
    <DetailContext value={shown}>
      <div ref={camera.frame} className="map-canvas" data-detail={detail}>
        {detail === "far" && <FarPicture layout={layout} size={size} camera={camera.live} />}
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          defaultViewport={camera.start}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          translateExtent={extent}
          panOnScroll
          panOnScrollSpeed={1}
          panOnScrollMode={PanOnScrollMode.Free}
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          panActivationKeyCode={null}
          multiSelectionKeyCode={null}
          aria-label="Argument map"
          attributionPosition="bottom-left"
          onInit={onReady}
          onMove={camera.handleMove}
          onPaneClick={(event) => {
            if (!camera.pick(event)) onClear();
          }}
        >
          <ViewportPortal>
            <svg aria-hidden className="map-lines" width={1} height={1}>
              {slice.folds.map((fold) => (
                <WireShape key={fold.key} points={fold.stem} relation={null} ends={false} />
              ))}
            </svg>
            {slice.wires.map((wire) => (
              <div key={wire.inferenceId} className="map-wire-marks">
                {detail === "full" &&
                  wire.ands.map((and) => (
                    <span
                      key={`${and.x} ${and.y}`}
                      className="map-and"
                      style={{ left: and.x, top: and.y }}
                    >
                      and
                    </span>
                  ))}
                <StepJoint wire={wire} point={wire.joint} />
              </div>
            ))}
          </ViewportPortal>
        </ReactFlow>
        {overview && (
          <Overview layout={layout} size={size} camera={camera.live} onGo={camera.centreOn} />
        )}
      </div>
    </DetailContext>
  );
}
