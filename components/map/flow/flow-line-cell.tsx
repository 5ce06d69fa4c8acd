// The lines that pass one part of the page. What stretches with the part is a border, the rest is drawn.

import { isAttack } from "@/lib/layout/wire-ends";
import { useMarks } from "../map-marks";
import { StepJoint } from "../step-joint";
import { WireShape } from "../wire-shape";
import type { LineCell, LinePiece } from "./flow-lines";

/** The cell's lines, laid over the part that owns it; the part is positioned. */
export function FlowLineCell({ cell }: { cell: LineCell | undefined }) {
  const marks = useMarks();
  if (!cell) return null;
  const { pieces, joints, ands, height } = cell;
  const through = pieces.filter((piece) => piece.throughX !== null);
  return (
    <>
      {pieces.length > 0 && (
        <svg aria-hidden className="map-lines" width={1} height={Math.max(1, height)}>
          {pieces.map((piece) => (
            <WireShape
              key={pieceKey(piece)}
              points={piece.points}
              relation={piece.line.type === "step" ? piece.line.relation : null}
              ends={piece.ends}
              bracket={piece.shape === "bracket"}
              strong={marks.pathSteps.has(piece.line.id)}
              selected={marks.selectedStepId === piece.line.id}
            />
          ))}
        </svg>
      )}
      {through.map((piece) => (
        <span
          key={pieceKey(piece)}
          aria-hidden
          className="map-line-on"
          data-relation={piece.line.type === "step" ? piece.line.relation : "stem"}
          data-dashed={(isDashed(piece) && piece.shape === "line") || undefined}
          data-strong={marks.pathSteps.has(piece.line.id) || undefined}
          style={{ left: piece.throughX ?? 0, top: height }}
        />
      ))}
      {ands.map((and) => (
        <span key={`${and.x} ${and.y}`} className="map-and" style={{ left: and.x, top: and.y }}>
          and
        </span>
      ))}
      {joints.map(({ wire, point }) => (
        <StepJoint key={wire.inferenceId} wire={wire} point={point} />
      ))}
    </>
  );
}

function pieceKey({ line, shape, points }: LinePiece): string {
  return `${line.id} ${shape} ${points[0]?.x} ${points[0]?.y}`;
}

function isDashed({ line }: LinePiece): boolean {
  return line.type === "step" && isAttack(line.relation);
}
