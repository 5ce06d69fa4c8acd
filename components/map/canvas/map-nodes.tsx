// What React Flow draws: cards, chips and wires, each over the shape that the flow picture uses.
import { BaseEdge, type EdgeProps, Handle, type NodeProps, Position } from "@xyflow/react";
import { memo, useEffect, useRef } from "react";
import { bracketPoints } from "@/lib/layout/wire-ends";
import { wirePath } from "@/lib/layout/wire-path";
import { CardFrame } from "../card-frame";
import { FoldChip } from "../fold-chip";
import { useMarks } from "../map-marks";
import { WireShape } from "../wire-shape";
import { useCanvasDetail } from "./detail-context";
import type { CardNode, ChipNode, WireEdge } from "./flow-elements";

/** Width of the stroke that takes the pointer. */
const HIT_WIDTH = 16;

const SHOWN = { full: "all", text: "text", label: "label", far: "label" } as const;

const Card = memo(function Card({ data }: NodeProps<CardNode>) {
  const { box } = data;
  const { detail, watchCard } = useCanvasDetail();
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const card = around.current?.querySelector<HTMLElement>(".map-card");
    return card ? watchCard(card) : undefined;
  }, [watchCard]);
  return (
    <div ref={around}>
      <CardFrame placeKey={box.key} width={box.width} height={box.height} shows={SHOWN[detail]} />
      <Handle type="source" position={Position.Left} isConnectable={false} />
      <Handle type="target" position={Position.Left} isConnectable={false} />
    </div>
  );
});

const Chip = memo(function Chip({ data }: NodeProps<ChipNode>) {
  const { detail } = useCanvasDetail();
  return <FoldChip fold={data.fold} short={detail !== "full"} />;
});

const Wire = memo(function Wire({ id, data }: EdgeProps<WireEdge>) {
  const marks = useMarks();
  const wire = data?.wire;
  if (!wire) return null;
  const look = {
    relation: wire.relation,
    strong: marks.pathSteps.has(id),
    selected: marks.selectedStepId === id,
  };
  return (
    <g data-inference-id={id}>
      <BaseEdge
        id={id}
        path={wirePath(wire.points, 6)}
        interactionWidth={HIT_WIDTH}
        style={{ stroke: "none" }}
      />
      <WireShape points={wire.points} ends {...look} />
      {wire.bracket && (
        <WireShape points={bracketPoints(wire.bracket)} ends={false} bracket {...look} />
      )}
    </g>
  );
});

export const NODE_TYPES = { card: Card, chip: Chip };
export const EDGE_TYPES = { wire: Wire };
