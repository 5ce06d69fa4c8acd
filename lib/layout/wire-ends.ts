// What stands at the ends of a drawn line: arrows, bars and the brackets along linked premises, as corners and paths.
import type { StepRelation } from "../argument/reading-types";
import type { Point, Wire } from "./types";

const ARROW = 4.5;
const BAR = 4;

/** Length of the bracket's ends, and how far they stand inside the cards' edges. */
const TICK = 4;
const INSET = 1;

/** The corners of the bracket along linked premises, its ends turned towards them. */
export function bracketPoints({ from, to }: NonNullable<Wire["bracket"]>): readonly Point[] {
  if (from.x === to.x) {
    const top = from.y + INSET;
    const bottom = to.y - INSET;
    const inner = from.x + TICK;
    return [
      { x: inner, y: top },
      { x: from.x, y: top },
      { x: to.x, y: bottom },
      { x: inner, y: bottom },
    ];
  }
  const left = from.x + INSET;
  const right = to.x - INSET;
  const inner = from.y + TICK;
  return [
    { x: left, y: inner },
    { x: left, y: from.y },
    { x: right, y: to.y },
    { x: right, y: inner },
  ];
}

/** Whether a step of this kind speaks against what it bears on. */
export function isAttack(relation: StepRelation): boolean {
  return relation === "attack" || relation === "undercut";
}

/** The unit vector of the last stretch that has a length. */
function direction(points: readonly Point[]): Point {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.findLast((point) => point.x !== end.x || point.y !== end.y) ?? {
    x: end.x,
    y: end.y + 1,
  };
  const length = Math.hypot(end.x - before.x, end.y - before.y);
  return { x: (end.x - before.x) / length, y: (end.y - before.y) / length };
}

/** SVG path data of the arrowhead at the line's last point. */
export function arrowPath(points: readonly Point[]): string {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const { x, y } = direction(points);
  const back = { x: end.x - x * ARROW * 1.3, y: end.y - y * ARROW * 1.3 };
  return `M${end.x} ${end.y}L${back.x - y * ARROW * 0.75} ${back.y + x * ARROW * 0.75}L${back.x + y * ARROW * 0.75} ${back.y - x * ARROW * 0.75}Z`;
}

/** SVG path data of the bar at the last point of a line that attacks. */
export function barPath(points: readonly Point[]): string {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const { x, y } = direction(points);
  // A pixel short of the card, so that the bar is seen whole.
  const at = { x: end.x - x * 1.5, y: end.y - y * 1.5 };
  return `M${at.x - y * BAR} ${at.y + x * BAR}L${at.x + y * BAR} ${at.y - x * BAR}`;
}
