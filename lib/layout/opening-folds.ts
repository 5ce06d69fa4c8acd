// What a map shows at first: the main claim and as many levels below it as fit into about two heights of the pane.
import type { ReadingTree } from "../argument/reading-types";
import { type CompiledTree, hangingPlaceOf, lastPlaceOf } from "./compile-tree";
import { CHIP_HEIGHT, GAP } from "./gaps";
import { hangBoxes } from "./hang-boxes";
import { hungFrame, type HungFrame } from "./hung-frame";
import type { CardWords } from "./types";

export interface OpeningInput {
  readonly tree: ReadingTree;
  readonly words: (placeKey: string) => CardWords;
  readonly paneWidth: number;
  readonly paneHeight: number;
  readonly root?: string;
}

/** Heights of the pane that the opening view may take. */
const PANES = 2;
/** A chip does not stand for one card that is hardly higher than itself, if this much more room is enough. */
const SMALL_CARD = 3 * CHIP_HEIGHT;
const SLACK = 1.08;
const CHIP = CHIP_HEIGHT + GAP.sibling;
const CORRECTIONS = 12;

/** Keys of the places that are folded when a map opens. Level by level, in reading order, what fits is open. */
export function openingFolds(input: OpeningInput): Set<string> {
  const bearing = [...input.tree.places.values()].map((place) => place.key);
  const frame = hungFrame({ ...input, folded: new Set(bearing) });
  const limit = input.paneHeight * PANES;
  const opening = openLevels(frame, limit);
  fitExactly(frame, opening, limit);
  const folded = new Set<string>();
  for (let place = 0; place < frame.tree.placeCount; place++) {
    if (opening.closed[place] === 1) folded.add(frame.tree.keys[place] ?? "");
  }
  return folded;
}

interface Opening {
  /** 1 for each place that something hangs on and that is folded. */
  readonly closed: Uint8Array;
  /** Places opened because they fit, in the order of opening. */
  readonly opened: number[];
}

/** Groups that hang on each place. */
function hangingGroups(tree: CompiledTree): number[][] {
  const lists: number[][] = Array.from({ length: tree.placeCount }, () => []);
  for (let group = 0; group < tree.groupCount; group++) {
    const place = hangingPlaceOf(tree, group);
    if (place >= 0) lists[place]?.push(group);
  }
  return lists;
}

function openLevels(frame: HungFrame, limit: number): Opening {
  const { tree, columns } = frame;
  const lists = hangingGroups(tree);
  const closed = new Uint8Array(tree.placeCount);
  for (const [place, list] of lists.entries()) if (list.length > 0) closed[place] = 1;
  const fill = new Float64Array(columns.count);
  const opened: number[] = [];
  const queue: number[] = [];
  const small: number[] = [];

  function add(group: number): void {
    const top = columns.stance[group] === "hang" ? GAP.sibling + 2 : GAP.top;
    for (const place of placesOf(tree, group)) {
      const height = heightAt(frame, place) + (place === tree.firstPlace[group] ? top : 0);
      const chip = closed[place] === 1 ? CHIP : 0;
      grow(fill, frame, place, height + chip);
      if (chip > 0) queue.push(place);
    }
  }

  for (const root of tree.roots) add(root);
  const main = tree.roots[0] === undefined ? -1 : (tree.firstPlace[tree.roots[0]] ?? -1);
  for (let at = 0; at < queue.length; at++) {
    const place = queue[at] ?? 0;
    const groups = lists[place] ?? [];
    const must = place === main;
    const first = columns.column[place] ?? 0;
    if (!must && (fill[first] ?? 0) > limit * SLACK) continue;
    const after = fill.slice();
    for (const group of groups) {
      const rise = columns.stance[group] === "hang" ? GAP.sibling + 2 : GAP.top;
      for (const own of placesOf(tree, group)) {
        const chip = closed[own] === 1 ? CHIP : 0;
        grow(after, frame, own, heightAt(frame, own) + chip + (own === tree.firstPlace[group] ? rise : 0));
      }
    }
    after[first] = (after[first] ?? 0) - CHIP;
    if (must || Math.max(...after.map((height, column) => (height > (fill[column] ?? 0) ? height : 0))) <= limit) {
      closed[place] = 0;
      fill[first] = (fill[first] ?? 0) - CHIP;
      for (const group of groups) add(group);
      if (!must) opened.push(place);
    } else if (isSmall(frame, lists, groups)) {
      small.push(place);
    }
  }
  for (const place of small) {
    const first = columns.column[place] ?? 0;
    const more = SMALL_CARD - CHIP_HEIGHT;
    if ((fill[first] ?? 0) + more > limit * SLACK) continue;
    fill[first] = (fill[first] ?? 0) + more;
    closed[place] = 0;
  }
  return { closed, opened };
}

/** Whether what is hidden is a single card without anything below it, hardly higher than the chip. */
function isSmall(frame: HungFrame, lists: readonly number[][], groups: readonly number[]): boolean {
  const [group] = groups;
  if (groups.length !== 1 || group === undefined) return false;
  const place = frame.tree.firstPlace[group] ?? 0;
  if (frame.tree.premiseCount[group] !== 1 || (lists[place]?.length ?? 0) > 0) return false;
  return heightAt(frame, place) <= SMALL_CARD;
}

function* placesOf(tree: CompiledTree, group: number): Generator<number> {
  for (let at = tree.firstPlace[group] ?? 0; at <= lastPlaceOf(tree, group); at++) yield at;
}

function heightAt(frame: HungFrame, place: number): number {
  const { columns, widths, plan, measure } = frame;
  const first = columns.column[place] ?? 0;
  let width = -(plan.offset[place] ?? 0);
  for (let column = first; column < first + (columns.span[place] ?? 1); column++) {
    width += (widths[column] ?? 0) + (column > first ? GAP.column : 0);
  }
  return measure(place, width);
}

function grow(fill: Float64Array, frame: HungFrame, place: number, by: number): void {
  const first = frame.columns.column[place] ?? 0;
  for (let column = first; column < first + (frame.columns.span[place] ?? 1); column++) {
    fill[column] = (fill[column] ?? 0) + by;
  }
}

/** Closes what was opened last while the real layout is still too high. */
function fitExactly(frame: HungFrame, opening: Opening, limit: number): void {
  const { closed, opened } = opening;
  for (let round = 0; round < CORRECTIONS && opened.length > 0; round++) {
    const isFolded = (place: number): boolean => closed[place] === 1;
    const { bottom } = hangBoxes({ ...frame, isFolded }, frame.widths, frame.measure);
    if (bottom <= limit * SLACK) return;
    const last = opened.pop();
    if (last !== undefined) closed[last] = 1;
  }
}
