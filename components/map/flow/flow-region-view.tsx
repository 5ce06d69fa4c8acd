"use client";
import type { Box } from "@/lib/layout/types";
// One column of the page: cards, chips and nested columns below one another, each with the lines that pass it.
import { CardFrame } from "../card-frame";
import { FlowFold } from "./flow-fold";
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
}

/** The region as a list. */
export function FlowRegionView({ region, cells, boxes }: FlowRegionViewProps) {
  let y = region.y;
  const tail = cells.get(region);
  return (
    <ul className="map-flow" style={{ width: region.width }}>
      {region.parts.map((part) => {
        const gap = part.y - y;
        y = part.type === "columns" ? part.bottom : bottomOf(part);
        return part.type === "columns" ? (
          <FlowColumnsView key={keyOf(part)} part={part} gap={gap} cells={cells} boxes={boxes} />
        ) : (
          <FlowItemView
            key={keyOf(part)}
            part={part}
            gap={gap}
            region={region}
            cells={cells}
            boxes={boxes}
          />
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

interface PartProps {
  readonly gap: number;
  readonly cells: LineCells;
  readonly boxes: ReadonlyMap<string, Box>;
}

function FlowItemView(props: PartProps & { part: FlowItem; region: FlowRegion }) {
  const { part, gap, region, cells, boxes } = props;
  const cell = cells.get(part);
  const left = part.x - region.x;
  return (
    <li className="map-flow-item" style={{ paddingTop: gap }}>
      <FlowLineCell cell={cell} />
      {part.type === "card" ? (
        <CardFrame placeKey={part.box.key} left={left} width={part.width} height={part.height} />
      ) : (
        <FlowFold fold={part.fold} left={left} box={boxes.get(part.fold.key)} />
      )}
    </li>
  );
}

function FlowColumnsView({ part, gap, cells, boxes }: PartProps & { part: FlowColumns }) {
  return (
    <li>
      <div className="map-flow-item" style={{ height: gap }}>
        <FlowLineCell cell={cells.get(part)} />
      </div>
      <div className="map-flow-columns">
        {part.columns.map((column) => (
          <FlowRegionView
            key={keyOf(column.parts[0])}
            region={column}
            cells={cells}
            boxes={boxes}
          />
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
