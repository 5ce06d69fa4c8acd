// What differs between two texts, as short hunks with the words around them; bounded for long texts.
import { matchStretches } from "@/lib/anchoring/match-stretches";
import { wordsAround } from "./words-around";

/** A place where the texts differ. */
export interface Hunk {
  /** Where it begins in the new text. */
  readonly at: number;
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

export interface TextChanges {
  readonly hunks: readonly Hunk[];
  /** Hunks that are left out, as they are too many to show. */
  readonly more: number;
  readonly addedWords: number;
  readonly removedWords: number;
}

const CONTEXT = 60;
const MOST_HUNKS = 200;
/** Changes so near to one another are one. */
const NEAR = 24;

/** The differences in the order of the new text. */
export function textChanges(older: string, newer: string): TextChanges {
  const gaps = gapsBetween(older, newer);
  const hunks = gaps.slice(0, MOST_HUNKS).map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    at: newStart,
    ...wordsAround(newer, newStart, newEnd, CONTEXT),
    removed: older.slice(oldStart, oldEnd),
    added: newer.slice(newStart, newEnd),
  }));
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    hunks,
    more: Math.max(0, gaps.length - MOST_HUNKS),
    addedWords: sum(gaps.map((gap) => words(newer.slice(gap.newStart, gap.newEnd)))),
    removedWords: sum(gaps.map((gap) => words(older.slice(gap.oldStart, gap.oldEnd)))),
  };
}

interface Gap {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

function gapsBetween(older: string, newer: string): readonly Gap[] {
  const gaps: Gap[] = [];
  let [oldAt, newAt] = [0, 0];
  const end = { oldStart: older.length, newStart: newer.length, length: 0 };
  for (const stretch of [...matchStretches(older, newer), end]) {
    const { oldStart, newStart } = stretch;
    const last = gaps.at(-1);
    if (oldStart > oldAt || newStart > newAt) {
      const joins = last && newAt - last.newEnd < NEAR && oldAt - last.oldEnd < NEAR;
      const gap = { oldStart: oldAt, oldEnd: oldStart, newStart: newAt, newEnd: newStart };
      if (joins)
        gaps[gaps.length - 1] = { ...gap, oldStart: last.oldStart, newStart: last.newStart };
      else gaps.push(gap);
    }
    [oldAt, newAt] = [oldStart + stretch.length, newStart + stretch.length];
  }
  return gaps.map((gap) => toWords(older, newer, gap));
}

/** The gap with whole words at its edges. */
function toWords(older: string, newer: string, gap: Gap): Gap {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  const inWord = (text: string, at: number) =>
    /\w/.test(text[at] ?? "") && /\w/.test(text[at - 1] ?? "");
  for (let step = 0; step < 24 && (inWord(newer, newStart) || inWord(older, oldStart)); step++) {
    if (newStart === 0 || oldStart === 0 || newer[newStart - 1] !== older[oldStart - 1]) break;
    newStart--;
    oldStart--;
  }
  for (let step = 0; step < 24 && (inWord(newer, newEnd) || inWord(older, oldEnd)); step++) {
    if (newEnd >= newer.length || oldEnd >= older.length || newer[newEnd] !== older[oldEnd]) break;
    newEnd++;
    oldEnd++;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}
