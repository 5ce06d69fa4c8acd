"use client";
// The map as a page: the same columns, widths and gaps as the layout computes, in flow, so that what grows pushes.
import { useMemo } from "react";
import type { Layout } from "@/lib/layout/types";
import { cutLines } from "./flow-lines";
import { FlowRegionView } from "./flow-region-view";
import { flowRegions } from "./flow-regions";

interface HungColumnsProps {
  readonly layout: Layout;
  /** Leaves the first card out: a fold's content hangs below a card that stands already. */
  readonly withoutHead?: boolean;
}

/** The server's picture of a layout in hung columns, and the phone's. */
export function HungColumns({ layout, withoutHead = false }: HungColumnsProps) {
  const { region, cells, boxes } = useMemo(() => {
    const page = flowRegions(layout, withoutHead);
    const known = new Map(layout.boxes.map((box) => [box.key, box]));
    return { region: page, cells: cutLines(layout, page), boxes: known };
  }, [layout, withoutHead]);
  return <FlowRegionView region={region} cells={cells} boxes={boxes} drawBranch={drawBranch} />;
}

function drawBranch(layout: Layout) {
  return <HungColumns layout={layout} withoutHead />;
}
