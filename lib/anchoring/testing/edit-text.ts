// Texts with known edits: each sentence is kept, reworded, moved or deleted, and we know where it went.
import type { PassageToAnchor, Range } from "../anchor-types";

export type Edit = "kept" | "reworded" | "moved" | "moved and reworded" | "deleted";

/** A passage with where it stands in the new text; null where it was deleted. */
export interface TruePassage {
  readonly passage: PassageToAnchor;
  readonly edit: Edit;
  readonly truth: Range | null;
}

export interface EditedText {
  readonly oldText: string;
  readonly newText: string;
  readonly passages: readonly TruePassage[];
}

/** Shares of the sentences that are changed so, from 0 to 1; the others are kept. */
export interface Shares {
  readonly reworded: number;
  readonly moved: number;
  readonly movedAndReworded: number;
  readonly deleted: number;
  readonly inserted: number;
}

interface Unit {
  readonly words: string;
  readonly index: number | null;
}

const SENTENCES_A_PARAGRAPH = 6;

/** Edits sentences at random, reproducibly, and asks for `count` of them as passages: whole ones, and parts of some. */
export function editText(
  sentences: readonly string[],
  shares: Shares,
  count: number,
  random: () => number,
): EditedText {
  const edits = sentences.map(() => editOf(shares, random()));
  const changed = changedUnits(sentences, edits, shares, random);
  const older = join(sentences.map((words, index) => ({ words, index })));
  const newer = join(changed);
  const step = Math.max(1, Math.floor(sentences.length / count));
  const passages: TruePassage[] = [];
  for (let index = 0; index < sentences.length && passages.length < count; index += step) {
    const edit = edits[index] ?? "kept";
    const place = older.places.get(index);
    if (!place) continue;
    const partly = (edit === "kept" || edit === "moved") && index % 3 === 0;
    const cut = partly ? Math.floor((place.end - place.start) / 3) : 0;
    const went = newer.places.get(index);
    const truth = went ? { start: went.start + cut, end: went.end } : null;
    const start = place.start + cut;
    passages.push({ passage: quote(older.text, index, start, place.end), edit, truth });
  }
  return { oldText: older.text, newText: newer.text, passages };
}

function editOf({ reworded, moved, movedAndReworded, deleted }: Shares, at: number): Edit {
  if (at < reworded) return "reworded";
  if (at < reworded + moved) return "moved";
  if (at < reworded + moved + movedAndReworded) return "moved and reworded";
  if (at < reworded + moved + movedAndReworded + deleted) return "deleted";
  return "kept";
}

function changedUnits(
  sentences: readonly string[],
  edits: readonly Edit[],
  { inserted }: Shares,
  random: () => number,
): readonly Unit[] {
  const staying: Unit[] = [];
  const moving: Unit[] = [];
  for (const [index, words] of sentences.entries()) {
    const edit = edits[index];
    if (edit === "deleted") continue;
    const reworded = edit === "reworded" || edit === "moved and reworded";
    const unit = { words: reworded ? reword(words, random) : words, index };
    (edit === "moved" || edit === "moved and reworded" ? moving : staying).push(unit);
    if (random() < inserted) staying.push({ words: invent(sentences, random), index: null });
  }
  const placed = moving.map((unit) => ({ unit, at: Math.floor(random() * staying.length) }));
  placed.sort((a, b) => a.at - b.at);
  const all: Unit[] = [];
  let next = 0;
  for (const [at, unit] of staying.entries()) {
    for (let each = placed[next]; each && each.at === at; each = placed[++next])
      all.push(each.unit);
    all.push(unit);
  }
  return all;
}

/** Changes about a sixth of the words, at least one. */
function reword(sentence: string, random: () => number): string {
  const words = sentence.split(" ");
  const changes = Math.max(1, Math.round(words.length / 6));
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * words.length);
    const chance = random();
    if (chance < 0.4) words[at] = "altogether";
    else if (chance < 0.7) words.splice(at, 0, "perhaps");
    else if (words.length > 4) words.splice(at, 1);
  }
  return words.join(" ");
}

/** A sentence that no text has: words of several, mixed. */
function invent(sentences: readonly string[], random: () => number): string {
  const pick = () => {
    const words = (sentences[Math.floor(random() * sentences.length)] ?? "").split(" ");
    return words[Math.floor(random() * words.length)] ?? "so";
  };
  return `${Array.from({ length: 8 + Math.floor(random() * 12) }, pick).join(" ")}.`;
}

function join(units: readonly Unit[]): { text: string; places: Map<number, Range> } {
  const places = new Map<number, Range>();
  let text = "";
  for (const [at, { words, index }] of units.entries()) {
    if (at > 0) text += at % SENTENCES_A_PARAGRAPH === 0 ? "\n\n" : " ";
    if (index !== null) places.set(index, { start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, places };
}

function quote(text: string, index: number, start: number, end: number): PassageToAnchor {
  return {
    id: `passage-${index}`,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
  };
}

/** How many of an answer's passages are right, wrong or given up; right is at least four fifths of the true stretch. */
export interface Tally {
  right: number;
  wrong: number;
  orphan: number;
  /** Of the wrong ones, those that were called exact. */
  wrongExact: number;
}

/** Whether two ranges are the same but for their edges. */
export function mostlySame(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= 0.8 * Math.max(a.end - a.start, b.end - b.start);
}
