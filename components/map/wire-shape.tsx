// One line of the argument: solid with an arrow for what supports, dashed with a bar for what attacks.
import type { StepRelation } from "@/lib/argument/reading-types";
import type { Point } from "@/lib/layout/types";
import { arrowPath, barPath, isAttack } from "@/lib/layout/wire-ends";
import { wirePath } from "@/lib/layout/wire-path";

const RADIUS = 6;
interface WireShapeProps {
  readonly points: readonly Point[];
  /** Null for the neutral stem of a fold's chip. */
  readonly relation: StepRelation | null;
  /** Whether the last point is the line's end, with its arrow or bar. */
  readonly ends: boolean;
  /** A bracket along linked premises: always solid. */
  readonly bracket?: boolean;
  readonly strong?: boolean;
  readonly selected?: boolean;
}

/** The visible line; where it can be selected, its hit area is drawn by whoever owns it. */
export function WireShape({ points, relation, ends, bracket, strong, selected }: WireShapeProps) {
  const attack = relation !== null && isAttack(relation);
  return (
    <g
      className="map-wire"
      data-relation={relation ?? "stem"}
      data-attack={attack || undefined}
      data-strong={strong || undefined}
      data-selected={selected || undefined}
    >
      <path d={wirePath(points, RADIUS)} data-dashed={(attack && !bracket) || undefined} />
      {ends && (
        <path
          className="map-wire-end"
          d={attack ? barPath(points) : arrowPath(points)}
          data-filled={!attack || undefined}
        />
      )}
    </g>
  );
}
