"use client";
// A tree as the server paints it, for who chose one: cards at their places, lines below them. The canvas takes over.
import type { Layout } from "@/lib/layout/types";
import { bracketPoints } from "@/lib/layout/wire-ends";
import { CardFrame } from "../card-frame";
import { FoldChip } from "../fold-chip";
import { StepJoint } from "../step-joint";
import { WireShape } from "../wire-shape";

/** The layout as it is, in a box of its size. */
export function StillPicture({ layout }: { readonly layout: Layout }) {
  const { width, height, boxes, wires, folds } = layout;
  return (
    <div className="map-still" style={{ width, height }}>
      <svg aria-hidden className="map-lines" width={width} height={height}>
        {wires.map((wire) => (
          <g key={wire.inferenceId}>
            <WireShape points={wire.points} relation={wire.relation} ends />
            {wire.bracket && (
              <WireShape
                points={bracketPoints(wire.bracket)}
                relation={wire.relation}
                ends={false}
                bracket
              />
            )}
          </g>
        ))}
      </svg>
      {boxes.map((box) => (
        <div key={box.key} className="map-still-at" style={{ left: box.x, top: box.y }}>
          <CardFrame placeKey={box.key} width={box.width} height={box.height} />
        </div>
      ))}
      {folds.map((fold) => (
        <div key={fold.key} className="map-still-at" style={{ left: fold.x, top: fold.y }}>
          <FoldChip fold={fold} short={false} />
        </div>
      ))}
      {wires.map((wire) => (
        <StepJoint key={wire.inferenceId} wire={wire} point={wire.joint} />
      ))}
      {wires.flatMap((wire) =>
        wire.ands.map((and) => (
          <span key={`${and.x} ${and.y}`} className="map-and" style={{ left: and.x, top: and.y }}>
            and
          </span>
        )),
      )}
    </div>
  );
}
