// How alike two stretches are, from 0 to 1, at a bounded cost.
import type { Budget } from "./anchor-types";
import { wordsOf } from "./word-index";

const MOST_CELLS = 160_000;

/** 1 for the same words; else one minus the share of letters to change, or of words where the stretches are long. */
export function similarity(a: string, b: string, budget: Budget): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 0;
  let head = 0;
  const most = Math.min(a.length, b.length);
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)
  )
    tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  budget.left -= longest;
  if (left.length * right.length > MOST_CELLS) return sharedWords(a, b);
  budget.left -= left.length * right.length;
  return 1 - distance(left, right) / longest;
}

/** The number of letters to insert, delete or change. */
function distance(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  const row = new Uint16Array(b.length + 1);
  for (let at = 0; at <= b.length; at++) row[at] = at;
  for (let i = 0; i < a.length; i++) {
    let corner = i;
    row[0] = i + 1;
    const letter = a.charCodeAt(i);
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const same = letter === b.charCodeAt(j - 1) ? corner : corner + 1;
      row[j] = Math.min(same, above + 1, (row[j - 1] ?? 0) + 1);
      corner = above;
    }
  }
  return row[b.length] ?? 0;
}

/** The share of words that both have, each as often as in the one that has it less often. */
function sharedWords(a: string, b: string): number {
  const counts = new Map<string, number>();
  let [total, shared] = [0, 0];
  for (const { word } of wordsOf(a)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total++;
  }
  for (const { word } of wordsOf(b)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      counts.set(word, left - 1);
      shared++;
    }
    total++;
  }
  return total === 0 ? 0 : Math.min(0.99, (2 * shared) / total);
}
