// What a map shows at first: the main claim and as many levels below it as fit into about two heights of the pane.

import type { ReadingTree } from "../argument/reading-types";
import { hangingPlaceOf, lastPlaceOf } from "./compile-tree";
import { CHIP_HEIGHT, GAP } from "./gaps";
import { hangBoxes } from "./hang-boxes";
import { type HungFrame, hungFrame } from "./hung-frame";
import { num } from "./num";
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
  const frame = hungFrame({ ...input, folded: new Set(input.tree.places.keys()) });
  const limit = input.paneHeight * PANES;
  const opening = startOpening(frame, limit);
  openLevels(opening);
  fitExactly(opening);
  const folded = new Set<string>();
  for (let place = 0; place < frame.tree.placeCount; place++) {
    if (opening.closed[place] === 1) folded.add(frame.tree.keys[place] ?? "");
  }
  return folded;
}

interface Opening {
  readonly frame: HungFrame;
  readonly limit: number;
  /** Groups that hang on each place. */
  readonly hanging: readonly (readonly number[])[];
  /** 1 for each place that something hangs on and that is folded. */
  readonly closed: Uint8Array;
  /** Height reached in each column. */
  readonly fill: Float64Array;
  /** Folded places that are seen, in the order in which they are tried. */
  readonly queue: number[];
  /** Places opened because they fit, in the order of opening. */
  readonly opened: number[];
}

/** Everything folded, only the roots seen. */
function startOpening(frame: HungFrame, limit: number): Opening {
  const { tree, columns } = frame;
  const hanging: number[][] = Array.from({ length: tree.placeCount }, () => []);
  const closed = new Uint8Array(tree.placeCount);
  for (let group = 0; group < tree.groupCount; group++) {
    const place = hangingPlaceOf(tree, group);
    if (place < 0) continue;
    hanging[place]?.push(group);
    closed[place] = 1;
  }
  const fill = new Float64Array(columns.count);
  const opening = { frame, limit, hanging, closed, fill, queue: [], opened: [] };
  for (const root of tree.roots) {
    addGroup(opening, fill, root);
    enqueue(opening, root);
  }
  return opening;
}

/** Opens places level by level while their columns hold what they show; the main claim is always open. */
function openLevels(opening: Opening): void {
  const { frame, limit, hanging, closed, fill, queue, opened } = opening;
  const main = num(frame.tree.firstPlace, frame.tree.roots[0] ?? 0);
  const full = limit * SLACK;
  for (let at = 0; at < queue.length; at++) {
    const place = num(queue, at);
    const column = num(frame.columns.column, place);
    if (place !== main && num(fill, column) > full) continue;
    const groups = hanging[place] ?? [];
    const after = fill.slice();
    after[column] = num(after, column) - CHIP;
    for (const group of groups) addGroup(opening, after, group);
    const most = isSmall(opening, groups) ? full : limit;
    if (place !== main && !fits(fill, after, most)) continue;
    fill.set(after);
    closed[place] = 0;
    if (place !== main) opened.push(place);
    for (const group of groups) enqueue(opening, group);
  }
}

/** Whether every column that grew is within the limit. */
function fits(before: Float64Array, after: Float64Array, limit: number): boolean {
  return after.every((height, column) => height <= limit || height <= num(before, column));
}

/** Whether what is hidden is a single card without anything below it, hardly higher than the chip. */
function isSmall(opening: Opening, groups: readonly number[]): boolean {
  const { frame, hanging } = opening;
  const [group] = groups;
  if (groups.length !== 1 || group === undefined) return false;
  const place = num(frame.tree.firstPlace, group);
  if (frame.tree.premiseCount[group] !== 1 || (hanging[place]?.length ?? 0) > 0) return false;
  return heightAt(frame, place) <= SMALL_CARD;
}

function enqueue(opening: Opening, group: number): void {
  const { tree } = opening.frame;
  for (let place = num(tree.firstPlace, group); place <= lastPlaceOf(tree, group); place++) {
    if (opening.closed[place] === 1) opening.queue.push(place);
  }
}

/** Adds the room that a group takes, with the chips below it. */
function addGroup(opening: Opening, fill: Float64Array, group: number): void {
  const { frame, closed } = opening;
  const { tree, columns } = frame;
  const first = num(tree.firstPlace, group);
  const gap = columns.stance[group] === "hang" ? GAP.branch : GAP.top;
  for (let place = first; place <= lastPlaceOf(tree, group); place++) {
    const by = heightAt(frame, place) + (place === first ? gap : 0) + num(closed, place) * CHIP;
    const column = num(columns.column, place);
    const until = column + num(columns.span, place);
    for (let own = column; own < until; own++) fill[own] = num(fill, own) + by;
  }
}

function heightAt(frame: HungFrame, place: number): number {
  const { columns, widths, plan, measure } = frame;
  const first = num(columns.column, place);
  let width = -num(plan.offset, place);
  for (let column = first; column < first + num(columns.span, place); column++) {
    width += num(widths, column) + (column > first ? GAP.column : 0);
  }
  return measure(place, width);
}

/** Closes what was opened last while the real drawing is still too high. */
function fitExactly(opening: Opening): void {
  const { frame, closed, opened, limit } = opening;
  const isFolded = (place: number): boolean => closed[place] === 1;
  for (let round = 0; round < CORRECTIONS && opened.length > 0; round++) {
    const { bottom } = hangBoxes({ ...frame, isFolded }, frame.widths, frame.measure);
    if (bottom <= limit * SLACK) return;
    const last = opened.pop();
    if (last !== undefined) closed[last] = 1;
  }
}
