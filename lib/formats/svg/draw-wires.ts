// The lines of a picture: solid with an arrow for what supports, dashed with a bar for what attacks.
import { measureText } from "../../layout/measure-text";
import type { Point, Wire } from "../../layout/types";
import { arrowPath, barPath, bracketPoints, isAttack } from "../../layout/wire-ends";
import { wirePath } from "../../layout/wire-path";
import type { Bounds, Part, Shape } from "./picture-types";
import { circle, path, rect, round, text } from "./shapes";
import type { Palette } from "./themes";

const RADIUS = 6;
const WIDTH = 1.75;
/** Room that heads and brackets take around the corners of a line. */
const ROOM = 8;
const JOINT = 3.5;
const AND = { size: 11, lineHeight: 14, weight: 600 } as const;

/** The line of one step with its head and its bracket; what it says is said by the cards. */
export function drawWire({ points, relation, bracket }: Wire, palette: Palette): Part {
  const attack = isAttack(relation);
  const colour = attack ? palette.attack : palette.support;
  const line = { stroke: colour, width: WIDTH };
  const shapes: Shape[] = [path(wirePath(points, RADIUS), { ...line, dashed: attack })];
  const corners = bracket ? bracketPoints(bracket) : [];
  if (corners.length > 0) shapes.push(path(wirePath(corners, RADIUS), line));
  shapes.push(
    attack
      ? path(shorter(barPath(points)), line)
      : path(shorter(arrowPath(points)), { fill: colour }),
  );
  return { kind: "line", bounds: around([...points, ...corners], ROOM), name: null, shapes };
}

/** The joint, where undercuts end, and the "and" between linked premises. They lie above the cards. */
export function drawJoint({ joint, relation, ands }: Wire, palette: Palette): Part {
  const hue = palette.roles[isAttack(relation) ? "counterpoint" : "premise"];
  const dot = circle(joint.x, joint.y, JOINT - WIDTH / 2);
  const shapes: Shape[] = [path(dot, { fill: palette.paper, stroke: hue, width: WIDTH })];
  const width = measureText("and", AND.weight, AND.size) + 10;
  for (const { x, y } of ands) {
    const box = { x: x - width / 2 + 0.5, y: y - 6.5, width: width - 1, height: 13 };
    shapes.push(
      rect(box, { radius: 6.5, fill: palette.card, stroke: palette.line }),
      text(
        ["and"],
        { x: x - width / 2 + 5, top: y - 7, width: 0 },
        { ...AND, fill: palette.muted },
      ),
    );
  }
  return { kind: "joint", bounds: around([joint, ...ands], width / 2 + 2), name: null, shapes };
}

function around(points: readonly Point[], room: number): Bounds {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return {
    x: left - room,
    y: top - room,
    width: right - left + 2 * room,
    height: bottom - top + 2 * room,
  };
}

/** The same path with two decimals. */
function shorter(d: string): string {
  return d.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(round(Number(number))));
}
