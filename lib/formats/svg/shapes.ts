// The few shapes that pictures are made of.

import type { Role } from "../../argument/records";
import { collapseSpaces } from "../../layout/wrap-text";
import type { PathShape, RectShape, Run, TextShape } from "./picture-types";

/** Share of the letter size by which Inter's baseline stands below the middle of its line. */
const BASELINE = 0.3638;

/** The baseline of a line of this height that begins at `top`, as a browser sets it. */
export function baseline(top: number, lineHeight: number, size: number): number {
  return round(top + lineHeight / 2 + size * BASELINE);
}

/** Two decimals are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function rect(
  bounds: Pick<RectShape, "x" | "y" | "width" | "height">,
  look: Partial<Omit<RectShape, "kind">>,
): RectShape {
  return {
    kind: "rect",
    radius: 0,
    fill: null,
    stroke: null,
    dashed: false,
    ...bounds,
    ...look,
  };
}

export function path(d: string, look: Partial<Omit<PathShape, "kind" | "d">>): PathShape {
  return { kind: "path", d, fill: null, stroke: null, width: 1, dashed: false, ...look };
}

export interface TextLook {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: 400 | 600;
  readonly fill: string;
}

/** Lines below one another in a column of this width whose first line begins at `top`. */
export function text(
  lines: readonly (string | readonly Run[])[],
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
  look: TextLook,
  rightToLeft = false,
): TextShape {
  return {
    kind: "text",
    x: round(rightToLeft ? x + width : x),
    y: baseline(top, look.lineHeight, look.size),
    lines: lines.map((line) => (typeof line === "string" ? [{ text: line }] : line)),
    rightToLeft,
    ...look,
  };
}

/** A circle as a path. */
export function circle(x: number, y: number, radius: number): string {
  return `M${round(x - radius)} ${round(y)}A${radius} ${radius} 0 1 1 ${round(x + radius)} ${round(y)}A${radius} ${radius} 0 1 1 ${round(x - radius)} ${round(y)}Z`;
}

/** The role's shape in a square of 10 pixels: a diamond, a disc, a triangle. */
export function roleShape(role: Role, x: number, y: number, fill: string): PathShape {
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  const corners: Readonly<Record<Role, string>> = {
    claim: `M${at(5, 0.9)}L${at(9.1, 5)}L${at(5, 9.1)}L${at(0.9, 5)}Z`,
    premise: circle(x + 5, y + 5, 4.1),
    counterpoint: `M${at(5, 1.2)}L${at(9.2, 8.6)}L${at(0.8, 8.6)}Z`,
  };
  return path(corners[role], { fill, stroke: fill, width: 1 });
}

/** A speech bubble in a square of 12 pixels. */
export function bubble(x: number, y: number, stroke: string): PathShape {
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  return path(
    `M${at(1.5, 2.5)}Q${at(1.5, 1)} ${at(3, 1)}L${at(9, 1)}Q${at(10.5, 1)} ${at(10.5, 2.5)}L${at(10.5, 6.5)}Q${at(10.5, 8)} ${at(9, 8)}L${at(4.5, 8)}L${at(1.5, 11)}Z`,
    { stroke, width: 1 },
  );
}

/** Letters that run from right to left: Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;

/** Whether a text runs from right to left: its first letter says so. */
export function runsRightToLeft(words: string): boolean {
  const first = LETTER.exec(collapseSpaces(words));
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
}
