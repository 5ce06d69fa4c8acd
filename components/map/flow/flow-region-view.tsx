"use client";
// One column of the page: cards, chips and nested columns below one another, each with the lines that pass it.
import type { Box } from "@/lib/layout/types";
import { CardFrame } from "../card-frame";
import { type DrawBranch, FlowFold } from "./flow-fold";
import { FlowLineCell } from "./flow-line-cell";
import type { LineCells } from "./flow-lines";
import {
  bottomOf,
  type FlowColumns,
  type FlowItem,
  type FlowPart,
  type FlowRegion,
} from "./flow-regions";

interface FlowRegionViewProps {
  readonly region: FlowRegion;
  readonly cells: LineCells;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly drawBranch: DrawBranch;
}

/** The region as a list. */
export function FlowRegionView({ region, ...shared }: FlowRegionViewProps) {
  const { cells } = shared;
  let y = region.y;
  const tail = cells.get(region);
  return (
    <ul className="map-flow" style={{ width: region.width }}>
      {region.parts.map((part) => {
        const gap = part.y - y;
        y = part.type === "columns" ? part.bottom : bottomOf(part);
        return part.type === "columns" ? (
          <FlowColumnsView key={keyOf(part)} part={part} gap={gap} {...shared} />
        ) : (
          <FlowItemView key={keyOf(part)} part={part} gap={gap} region={region} {...shared} />
        );
      })}
      {tail && tail.pieces.length > 0 && (
        <li aria-hidden className="map-flow-item map-flow-tail" style={{ minHeight: tail.height }}>
          <FlowLineCell cell={tail} />
        </li>
      )}
    </ul>
  );
}

interface PartProps extends Omit<FlowRegionViewProps, "region"> {
  readonly gap: number;
}

function FlowItemView(props: PartProps & { part: FlowItem; region: FlowRegion }) {
  const { part, gap, region, cells, boxes, drawBranch } = props;
  const cell = cells.get(part);
  const left = part.x - region.x;
  return (
    <li className="map-flow-item" style={{ paddingTop: gap }}>
      <FlowLineCell cell={cell} />
      {part.type === "card" ? (
        <CardFrame placeKey={part.box.key} left={left} width={part.width} height={part.height} />
      ) : (
        <FlowFold
          fold={part.fold}
          left={left}
          box={boxes.get(part.fold.key)}
          drawBranch={drawBranch}
        />
      )}
    </li>
  );
}

function FlowColumnsView({ part, gap, ...shared }: PartProps & { part: FlowColumns }) {
  return (
    <li>
      <div className="map-flow-item" style={{ height: gap }}>
        <FlowLineCell cell={shared.cells.get(part)} />
      </div>
      <div className="map-flow-columns">
        {part.columns.map((column) => (
          <FlowRegionView key={keyOf(column.parts[0])} region={column} {...shared} />
        ))}
      </div>
    </li>
  );
}

function keyOf(part: FlowPart | undefined): string {
  if (part?.type === "card") return part.box.key;
  if (part?.type === "fold") return `fold:${part.fold.key}`;
  return part ? `columns:${keyOf(part.columns[0]?.parts[0])}` : "none";
}
