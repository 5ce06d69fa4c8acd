// What stands around a map: its title with the source above, the key to the shapes and where it comes from below.
import type { Role } from "../../argument/records";
import { ROLE_WORD } from "../../layout/map-words";
import { measureText } from "../../layout/measure-text";
import { arrowPath, barPath } from "../../layout/wire-ends";
import { wrapText } from "../../layout/wrap-text";
import type { ExportSource } from "../format-types";
import type { Part, Shape } from "./picture-types";
import { circle, path, rect, roleShape, runsRightToLeft, type TextLook, text } from "./shapes";
import { sourceWords } from "./source-words";
import type { Palette } from "./themes";

/** A part that begins at the column's top, with the height that it takes. */
export interface Stacked {
  readonly part: Part;
  readonly height: number;
}

interface Column {
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

const TITLE = { size: 24, lineHeight: 30, weight: 600 } as const;
const SOURCE = { size: 13, lineHeight: 18, weight: 400 } as const;
const KEY = { size: 11.5, lineHeight: 16, weight: 400 } as const;
const SOURCE_GAP = 6;
const KEY_GAP = 22;
const ROW = 22;
const ICON = 16;
const LINE = 30;

/** The title, and who says it where. */
export function drawTitle(source: ExportSource, column: Column, palette: Palette): Stacked {
  const shapes: Shape[] = [];
  let top = column.top;
  const put = (words: string, look: TextLook) => {
    const lines = wrapText(words, look.weight, look.size, column.width / 1.004);
    shapes.push(text(lines, { ...column, top }, look, runsRightToLeft(words)));
    top += lines.length * look.lineHeight;
  };
  put(source.title, { ...TITLE, fill: palette.ink });
  const words = sourceWords(source);
  if (words !== "") {
    top += SOURCE_GAP;
    put(words, { ...SOURCE, fill: palette.muted });
  }
  const height = top - column.top;
  return {
    part: { kind: "title", bounds: { ...boundsOf(column), height }, name: null, shapes },
    height,
  };
}

interface Key {
  readonly words: string;
  readonly icon: (x: number, top: number) => readonly Shape[];
  readonly iconWidth: number;
}

/** The key to shapes and lines, and the map's address. */
export function drawLegend(
  { source, at, hasMarks }: { source: ExportSource; at: string; hasMarks: boolean },
  column: Column,
  palette: Palette,
): Stacked {
  const look = { ...KEY, fill: palette.muted };
  const shapes: Shape[] = [];
  let x = column.x;
  let top = column.top;
  for (const key of keys(palette, hasMarks)) {
    const width = key.iconWidth + measureText(key.words, KEY.weight, KEY.size);
    if (x > column.x && x + width > column.x + column.width) {
      x = column.x;
      top += ROW;
    }
    shapes.push(...key.icon(x, top));
    shapes.push(text([key.words], { x: x + key.iconWidth, top, width: 0 }, look));
    x += width + KEY_GAP;
  }
  top += ROW;
  const from = [source.url, `Counterpoint, ${at.slice(0, 10)}`].filter((part) => part !== null);
  const lines = wrapText(from.join(" · "), KEY.weight, KEY.size, column.width / 1.004);
  shapes.push(text(lines, { ...column, top }, look));
  const height = top - column.top + lines.length * KEY.lineHeight;
  return {
    part: { kind: "legend", bounds: { ...boundsOf(column), height }, name: null, shapes },
    height,
  };
}

function keys(palette: Palette, hasMarks: boolean): Key[] {
  const role = (of: Role): Key => ({
    words: ROLE_WORD[of],
    icon: (x, top) => [roleShape(of, x, top + 3, palette.roles[of])],
    iconWidth: ICON,
  });
  return [
    role("claim"),
    role("premise"),
    role("counterpoint"),
    { words: "supports", icon: (x, top) => supportLine(x, top, palette), iconWidth: LINE + 8 },
    { words: "attacks", icon: (x, top) => attackLine(x, top, palette), iconWidth: LINE + 8 },
    {
      words: "a step, which may be doubted",
      icon: (x, top) => joint(x, top, palette),
      iconWidth: ICON,
    },
    {
      words: "works only together with",
      icon: (x, top) => and(x, top, palette),
      iconWidth: LINE + 8,
    },
    ...(hasMarks
      ? [{ words: "in the words of the brief", icon: mark(palette), iconWidth: 12 }]
      : []),
  ];
}

const ends = (x: number, top: number) => [
  { x, y: top + 8 },
  { x: x + LINE, y: top + 8 },
];

function supportLine(x: number, top: number, { support }: Palette): Shape[] {
  return [
    path(`M${x} ${top + 8}L${x + LINE} ${top + 8}`, { stroke: support, width: 1.75 }),
    path(arrowPath(ends(x, top)), { fill: support }),
  ];
}

function attackLine(x: number, top: number, { attack }: Palette): Shape[] {
  return [
    path(`M${x} ${top + 8}L${x + LINE} ${top + 8}`, { stroke: attack, width: 1.75, dashed: true }),
    path(barPath(ends(x, top)), { stroke: attack, width: 1.75 }),
  ];
}

function joint(x: number, top: number, { roles, paper }: Palette): Shape[] {
  return [path(circle(x + 5, top + 8, 2.6), { fill: paper, stroke: roles.premise, width: 1.75 })];
}

function and(x: number, top: number, { card, line, muted }: Palette): Shape[] {
  const look = { size: 11, lineHeight: 14, weight: 600, fill: muted } as const;
  const width = measureText("and", look.weight, look.size) + 10;
  const box = { x: x + 0.5, y: top + 1.5, width: width - 1, height: 13 };
  return [
    rect(box, { radius: 6.5, fill: card, stroke: line }),
    text(["and"], { x: x + 5, top: top + 1, width: 0 }, look),
  ];
}

function mark({ muted }: Palette): Key["icon"] {
  const look = { size: 16, lineHeight: 17, weight: 600, fill: muted } as const;
  return (x, top) => [text(["”"], { x, top: top + 2, width: 0 }, look)];
}

function boundsOf({ x, top, width }: Column) {
  return { x, y: top, width };
}
