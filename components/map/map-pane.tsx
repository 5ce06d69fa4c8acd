"use client";
// The map's pane: toolbar, and below it the drawing or the outline.
import { useCallback, useMemo, useRef } from "react";
import { openThreadsByTarget } from "@/lib/argument/queries/counts-of";
import { useDesk } from "@/lib/client/desk-context";
import { mapFacts } from "./card-facts";
import { HungColumns } from "./flow/hung-columns";
import { MapFactsContext } from "./map-facts-context";
import { MarksContext } from "./map-marks";
import { MAP_PADDING } from "./map-measures";
import { useMapLayout } from "./use-map-layout";
import { useMapMarks } from "./use-map-marks";
import { type PaneSize, usePaneSize } from "./use-pane-size";
import "./map.css";

/** `initialPane` is the size that the server laid the map out for. */
export function MapPane({ initialPane }: { readonly initialPane: PaneSize }) {
  const pane = useRef<HTMLDivElement>(null);
  const size = usePaneSize(pane, initialPane);
  const graph = useDesk((state) => state.graph);
  const tree = useDesk((state) => state.tree);
  const folded = useDesk((state) => state.folded);
  const focusKey = useDesk((state) => state.focusKey);
  const kind = useDesk((state) => state.layoutKind);
  const facts = useMemo(() => mapFacts(graph, tree), [graph, tree]);
  const layout = useMapLayout({ tree, facts, folded, focusKey, kind, paneWidth: size.width });
  const drawn = useMemo(() => {
    const keys = new Set<string>(layout.boxes.map((box) => box.key));
    for (const wire of layout.wires) keys.add(wire.inferenceId);
    return keys;
  }, [layout]);
  const isDrawn = useCallback((id: string) => drawn.has(id), [drawn]);
  const marks = useMapMarks(facts, layout.boxes[0]?.key, isDrawn);
  const value = useMemo(
    () => ({
      graph,
      tree,
      at: facts.at,
      words: facts.words,
      openSteps: openOnSteps(openThreadsByTarget(graph)),
    }),
    [graph, tree, facts],
  );
  return (
    <div ref={pane} className="map-pane">
      <MapFactsContext value={value}>
        <MarksContext value={marks}>
          <div className="map-scroll">
            <div style={{ padding: MAP_PADDING }}>
              <HungColumns layout={layout} />
            </div>
          </div>
        </MarksContext>
      </MapFactsContext>
    </div>
  );
}

function openOnSteps(open: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const [target, count] of open) {
    if (target.startsWith("inference:")) steps.set(target.slice("inference:".length), count);
  }
  return steps;
}
