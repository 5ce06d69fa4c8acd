// How a picture lies on pages: all of it on one page of its own size, or over sheets of paper that overlap.
import "server-only";
import type { Bounds, Part, Picture } from "@/lib/formats/svg/picture-types";

/** Lengths in points; the stretch of the picture that a page shows, in the picture's pixels. */
export interface PlannedPage {
  readonly width: number;
  readonly height: number;
  readonly view: Bounds;
  readonly parts: readonly Part[];
  /** From 1; null where there is one page alone. */
  readonly row: number | null;
  readonly column: number | null;
}

export interface PagePlan {
  readonly pages: readonly PlannedPage[];
  /** Points for each pixel. */
  readonly scale: number;
  /** How large a unit of the page is, in points: a page has 14,400 of them at most. */
  readonly userUnit: number;
  readonly margin: number;
  readonly overlap: number;
  readonly rows: number;
  readonly columns: number;
  /** Whether it was drawn smaller to keep the number of sheets within bounds. */
  readonly shrunk: boolean;
}

const POINTS_PER_PIXEL = 0.75;
const LONGEST_SIDE = 14_400;
const SHEETS = { a4: [595.28, 841.89], letter: [612, 792] } as const;
/** What printers leave blank, and more, for the marks. */
const MARGIN = 40;
/** Sheets show so much of their neighbours, to glue them together. */
const OVERLAP = 28;
/** More sheets than these nobody puts on a wall. */
const MOST_SHEETS = 120;

/** One page of the picture's size. */
export function onePage(picture: Picture): PagePlan {
  const { width, height, parts } = picture;
  const side = Math.max(width, height) * POINTS_PER_PIXEL;
  const userUnit = Math.max(1, Math.ceil(side / LONGEST_SIDE));
  const scale = POINTS_PER_PIXEL / userUnit;
  const page: PlannedPage = {
    width: width * scale,
    height: height * scale,
    view: { x: 0, y: 0, width, height },
    parts,
    row: null,
    column: null,
  };
  return {
    pages: [page],
    scale,
    userUnit,
    margin: 0,
    overlap: 0,
    rows: 1,
    columns: 1,
    shrunk: false,
  };
}

/** Sheets in rows, upright or lying, whichever takes fewer. */
export function tiledPages(picture: Picture, paper: keyof typeof SHEETS): PagePlan {
  const [short, long] = SHEETS[paper];
  let scale = POINTS_PER_PIXEL;
  let grid = better(picture, scale, short, long);
  while (grid.rows * grid.columns > MOST_SHEETS) {
    scale *= 0.9;
    grid = better(picture, scale, short, long);
  }
  return {
    pages: sheets(picture, scale, grid),
    scale,
    userUnit: 1,
    margin: MARGIN,
    overlap: OVERLAP,
    rows: grid.rows,
    columns: grid.columns,
    shrunk: scale < POINTS_PER_PIXEL,
  };
}

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly columns: number;
}

function better(picture: Picture, scale: number, short: number, long: number): Grid {
  const upright = gridOf(picture, scale, short, long);
  const lying = gridOf(picture, scale, long, short);
  return lying.rows * lying.columns < upright.rows * upright.columns ? lying : upright;
}

function gridOf(picture: Picture, scale: number, width: number, height: number): Grid {
  const count = (length: number, side: number) => {
    const room = side - 2 * MARGIN;
    return Math.max(1, Math.ceil((length * scale - OVERLAP) / (room - OVERLAP)));
  };
  return {
    width,
    height,
    rows: count(picture.height, height),
    columns: count(picture.width, width),
  };
}

function sheets(picture: Picture, scale: number, grid: Grid): PlannedPage[] {
  const room = {
    width: (grid.width - 2 * MARGIN) / scale,
    height: (grid.height - 2 * MARGIN) / scale,
  };
  const step = { x: room.width - OVERLAP / scale, y: room.height - OVERLAP / scale };
  const cells: Part[][] = Array.from({ length: grid.rows * grid.columns }, () => []);
  for (const part of picture.parts) {
    const { x, y, width, height } = part.bounds;
    const last = { x: Math.floor((x + width) / step.x), y: Math.floor((y + height) / step.y) };
    const first = {
      x: Math.max(0, Math.ceil((x - room.width) / step.x)),
      y: Math.max(0, Math.ceil((y - room.height) / step.y)),
    };
    for (let row = first.y; row <= Math.min(last.y, grid.rows - 1); row++)
      for (let column = first.x; column <= Math.min(last.x, grid.columns - 1); column++)
        cells[row * grid.columns + column]?.push(part);
  }
  // Nobody needs a sheet on which nothing stands; the others say where they belong.
  return cells.flatMap((parts, at) => {
    if (parts.length === 0) return [];
    const row = Math.floor(at / grid.columns);
    const column = at % grid.columns;
    const view = { x: column * step.x, y: row * step.y, ...room };
    return {
      width: grid.width,
      height: grid.height,
      view,
      parts,
      row: row + 1,
      column: column + 1,
    };
  });
}
