// Finds the passages of one text in another: what is unchanged by the diff, the rest where it is new.
import type { AnchoredPassage, Budget, PassageToAnchor, Range } from "./anchor-types";
import { agreement, type Context, contextAt } from "./context-match";
import { type Candidate, exactPlaces, likelyWindows } from "./find-candidates";
import { findSimilar, snapToWords } from "./find-similar";
import { matchStretches } from "./match-stretches";
import { similarity } from "./similarity";
import { createTextMapping, type Home, type TextMapping } from "./text-mapping";
import { indexWords, type WordIndex } from "./word-index";

/** Steps of comparing for all passages together: some seconds at most. */
const BUDGET = 1_500_000_000;
/** Below this a stretch is no proposal: a wrong guess is worse than none. */
const LEAST_ALIKE = 0.6;
/** Elsewhere than in its own place it must be more alike, and so must a few words anywhere. */
const LEAST_ALIKE_ELSEWHERE = 0.7;
const FEW = 24;
const LEAST_ALIKE_FEW = 0.8;
/** Code units of context that must agree on a side for few words to be sure. */
const SURE_CONTEXT = 12;
/** The same words in other surroundings. */
const DOUBT = 0.95;

/** What one run knows. */
interface Run {
  readonly oldText: string;
  readonly newText: string;
  readonly mapping: TextMapping;
  readonly words: () => WordIndex;
  readonly budget: Budget;
}

/** Each passage with its place in the new text, in the order given. Bounded work, whatever the texts. */
export function anchorPassages(
  oldText: string,
  newText: string,
  passages: readonly PassageToAnchor[],
  onProgress?: (done: number, total: number) => void,
): readonly AnchoredPassage[] {
  const mapping = createTextMapping(
    matchStretches(oldText, newText),
    oldText.length,
    newText.length,
  );
  let words: WordIndex | null = null;
  const run: Run = {
    ...{ oldText, newText, mapping, budget: { left: BUDGET } },
    words: () => {
      words ??= indexWords(newText, loosened(mapping.fresh, newText.length));
      return words;
    },
  };
  return passages.map((passage, index) => {
    if (index % 200 === 0) onProgress?.(index, passages.length);
    return anchorOne(run, passage);
  });
}

function anchorOne(run: Run, passage: PassageToAnchor): AnchoredPassage {
  const { id: passageId, start, end, exact } = passage;
  const stands = end - start === exact.length && run.oldText.startsWith(exact, start);
  const kept = stands ? run.mapping.unchanged(start, end) : null;
  if (kept) return { passageId, status: "exact", ...kept, score: 1 };
  const home = stands ? run.mapping.home(start, end) : null;
  const context: Context = stands
    ? contextAt(run.oldText, start, end)
    : { before: passage.prefix, after: passage.suffix, fromEdge: false, toEdge: false };
  const same = findSame(run, exact, context, home);
  // Words of an older text were lost before, and of twins either may be meant: that is for a person to say.
  const sure =
    same?.sure === true && stands && (within(same.range, home) || standsOnce(run, exact, start));
  if (same && sure) return { passageId, status: "exact", ...same.range, score: 1 };
  if (same) return { passageId, status: "similar", ...same.range, score: DOUBT };
  const alike = findAlike(run, exact, home);
  if (alike) return { passageId, status: "similar", ...alike };
  return { passageId, status: "orphan", start: 0, end: 0, score: 0 };
}

interface Same {
  readonly range: Range;
  readonly sure: boolean;
}

/** The same words: in their place, or else among what is new; null where they are not there, or there is no telling which. */
function findSame(run: Run, exact: string, context: Context, home: Home | null): Same | null {
  const { newText, budget } = run;
  const [here, more] = home ? occurrences(newText, exact, home, budget) : [];
  const strong = isStrong(exact);
  if (here !== undefined && more === undefined) {
    const range = { start: here, end: here + exact.length };
    return { range, sure: strong || agrees(context, newText, range) };
  }
  const places = exactPlaces(newText, exact, run.words(), run.mapping.fresh, budget);
  const ranked = places
    .map((start) => ({ start, end: start + exact.length }))
    .filter((range) => run.mapping.freshness(range) >= 0.6 || within(range, home))
    .map((range) => ({ range, agreed: agreed(context, newText, range) }))
    .sort((a, b) => b.agreed - a.agreed || a.range.start - b.range.start);
  const [best, second] = ranked;
  if (best === undefined) return null;
  const alone = second === undefined;
  if (!alone && second.agreed >= best.agreed && !strong) return null;
  const sure = alone
    ? strong || agrees(context, newText, best.range)
    : best.agreed > second.agreed && agrees(context, newText, best.range);
  // A few common words that only happen to stand elsewhere are no proposal.
  if (!sure && !strong && best.agreed < 4) return null;
  return { range: best.range, sure };
}

/** Whether the old text has the words once. */
function standsOnce({ oldText, budget }: Run, exact: string, start: number): boolean {
  budget.left -= oldText.length >> 3;
  if (budget.left < 0) return false;
  return oldText.indexOf(exact) === start && oldText.indexOf(exact, start + 1) === -1;
}

function within({ start, end }: Range, home: Home | null): boolean {
  return home !== null && start >= home.start && end <= home.end;
}

/** Whether the words alone say which stretch is meant. */
function isStrong(exact: string): boolean {
  return exact.length >= 28 && exact.trim().length >= 24;
}

function agreed(context: Context, text: string, { start, end }: Range): number {
  const { before, after } = agreement(context, text, start, end);
  return before + after;
}

function agrees(context: Context, text: string, { start, end }: Range): boolean {
  const { before, after } = agreement(context, text, start, end);
  return Math.max(before, after) >= SURE_CONTEXT;
}

/** The first two places of the words in a range. */
function occurrences(text: string, exact: string, home: Range, budget: Budget): readonly number[] {
  const size = home.end - home.start;
  if (size < exact.length || budget.left < size) return [];
  budget.left -= size;
  const window = text.slice(home.start, home.end);
  const first = window.indexOf(exact);
  if (first === -1) return [];
  const second = window.indexOf(exact, first + 1);
  return second === -1 ? [home.start + first] : [home.start + first, home.start + second];
}

/** The stretch that is most like the quote, in its place or among what is new, if it is like enough. */
function findAlike(run: Run, exact: string, home: Home | null): Candidate | null {
  const inPlace = home && alikeAtHome(run, exact, home);
  if (inPlace && inPlace.score >= 0.85) return inPlace;
  let best = inPlace;
  for (const window of likelyWindows(exact, run.words(), run.mapping.fresh)) {
    const found = alikeIn(run, exact, window, LEAST_ALIKE_ELSEWHERE);
    if (found && found.score > (best?.score ?? 0) + 0.05 && run.mapping.freshness(found) >= 0.6)
      best = found;
  }
  return best;
}

function alikeAtHome(run: Run, exact: string, home: Home): Candidate | null {
  const size = home.end - home.start;
  if (size <= 0) return null;
  if (home.startKnown && home.endKnown && size <= 3 * exact.length + FEW)
    return judged(run, exact, home, LEAST_ALIKE);
  // In a text that changed all over, a window where an even change would have brought it.
  const reach = 4 * exact.length + 1_000;
  const isLarge = size > 2 * reach;
  const window = isLarge
    ? {
        start: Math.max(home.start, home.likely - reach),
        end: Math.min(home.end, home.likely + exact.length + reach),
      }
    : home;
  const found = findSimilar(run.newText, window, exact, 1 - LEAST_ALIKE, run.budget);
  if (found === null) return null;
  const range = {
    start: home.startKnown ? home.start : found.start,
    end: home.endKnown ? home.end : found.end,
  };
  const near = range.end - range.start <= 2 * exact.length + FEW;
  return judged(run, exact, near ? range : found, LEAST_ALIKE);
}

function alikeIn(run: Run, exact: string, window: Range, least: number): Candidate | null {
  const found = findSimilar(run.newText, window, exact, 1 - least, run.budget);
  return found && judged(run, exact, found, least);
}

/** The range with good edges and its score, or null where it is not like enough. */
function judged(run: Run, exact: string, range: Range, least: number): Candidate | null {
  const snapped = snapToWords(run.newText, range, exact);
  const { start, end } = snapped;
  if (end <= start) return null;
  const score = similarity(exact, run.newText.slice(start, end), run.budget);
  const needed = exact.length < FEW ? LEAST_ALIKE_FEW : least;
  return score >= needed ? { start, end, score } : null;
}

/** Ranges a little wider, as where a change begins is not always where a writer changed; joined where they touch. */
function loosened(ranges: readonly Range[], length: number): Range[] {
  const REACH = 64;
  const wide: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const start = Math.max(0, range.start - REACH);
    const end = Math.min(length, range.end + REACH);
    const last = wide.at(-1);
    if (last && start <= last.end) last.end = end;
    else wide.push({ start, end });
  }
  return wide;
}
