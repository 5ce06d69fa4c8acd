// Re-anchoring: 1,000 passages of a 50,000-word text in its next version, against approx-string-match alone.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import search from "approx-string-match";
import { anchorPassages } from "../lib/anchoring/anchor-passages";
import type { Range } from "../lib/anchoring/anchor-types";
import { type EditedText, editText, mostlySame } from "../lib/anchoring/testing/edit-text";
import { makeSentences } from "../lib/anchoring/testing/sentences";
import { plainTextOf } from "../lib/contract/plain-text";
import { randomFrom } from "../lib/layout/testing/test-trees";
import { median } from "./lib/median";
import { printAims, printTable, short } from "./lib/report";

const PASSAGES = 1_000;
const WORDS = 50_000;
const ROUNDS = 9;
const SEED = 20261123;
/** The peer takes seconds: it looks for every fifth passage, and its time is counted five times. */
const EVERY = 5;
const FEW_EDITS = {
  reworded: 0.05,
  moved: 0.02,
  movedAndReworded: 0.01,
  deleted: 0.03,
  inserted: 0.05,
};
const MANY_EDITS = {
  reworded: 0.3,
  moved: 0.1,
  movedAndReworded: 0.1,
  deleted: 0.15,
  inserted: 0.3,
};

function wordCount(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.split(" ").length, 0);
}

function madeUp(): string[] {
  const sentences = makeSentences(4_000, randomFrom(SEED));
  let words = 0;
  return sentences.filter((sentence) => {
    words += sentence.split(" ").length;
    return words <= WORDS;
  });
}

/** Real sentences, where the corpus is there; null where it is not. */
function federalist(): string[] | null {
  const folder = join(process.cwd(), process.env.BENCH_TEXTS ?? "../shared/corpora/federalist");
  if (!existsSync(folder)) return null;
  const text = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => plainTextOf(readFileSync(join(folder, name), "utf8")))
    .join("\n\n");
  const sentences = text.replace(/\s+/g, " ").split(/(?<=[.?!]) /);
  // One of the essays has a paragraph twice; which of two twins is meant, nobody can tell.
  return [...new Set(sentences.filter((sentence) => sentence.length >= 30))];
}

/** What approx-string-match does alone: the first of the best matches in the whole text. */
function peer({ newText, passages }: EditedText, every: number): (Range | null)[] {
  return passages
    .filter((_, at) => at % every === 0)
    .map(({ passage }) => {
      const [best] = search(newText, passage.exact, Math.floor(passage.exact.length * 0.4));
      return best ?? null;
    });
}

function ours({ oldText, newText, passages }: EditedText) {
  return anchorPassages(
    oldText,
    newText,
    passages.map(({ passage }) => passage),
  );
}

function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const started = performance.now();
  const value = work();
  return { ms: performance.now() - started, value };
}

interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly wrongExact: number;
  readonly wrong: number;
}

function tally(edited: EditedText, found: readonly (Range | null)[], every = 1) {
  const count = { right: 0, wrong: 0, orphan: 0, lost: 0 };
  for (const [at, { truth }] of edited.passages.filter((_, i) => i % every === 0).entries()) {
    const place = found[at] ?? null;
    if (place === null) count[truth === null ? "orphan" : "lost"] += 1;
    else if (truth !== null && mostlySame(place, truth)) count.right += 1;
    else count.wrong += 1;
  }
  return count;
}

function measure(name: string, sentences: readonly string[], shares: typeof FEW_EDITS): Measured {
  const edited = editText(sentences, shares, PASSAGES, randomFrom(SEED));
  const runs = Array.from({ length: ROUNDS }, () => timed(() => ours(edited)));
  const alone = timed(() => peer(edited, EVERY));
  const answers = runs[0]?.value ?? [];
  const places = answers.map((each) => (each.status === "orphan" ? null : each));
  const [mine, theirs] = [tally(edited, places), tally(edited, alone.value, EVERY)];
  const wrongExact = answers.filter(({ status, ...place }, at) => {
    const truth = edited.passages[at]?.truth ?? null;
    return status === "exact" && (truth === null || !mostlySame(place, truth));
  }).length;
  const exact = answers.filter(({ status }) => status === "exact").length;
  const time = median(runs.map(({ ms }) => ms));
  printTable(
    `${name}: ${edited.passages.length} passages in ${short(wordCount(sentences))} words`,
    ["", "ms", "right", "wrong", "gone, and said so", "there, but not found"],
    [
      ["ours", short(time), ...rowOf(mine)],
      ["approx-string-match alone", short(alone.ms * EVERY), ...rowOf(theirs)],
    ],
  );
  console.log(`  ${exact} are called exact, ${wrongExact} of them wrongly.`);
  return { name, ours: time, peer: alone.ms * EVERY, wrongExact, wrong: mine.wrong };
}

function rowOf({ right, wrong, orphan, lost }: ReturnType<typeof tally>): string[] {
  return [right, wrong, orphan, lost].map(String);
}

const real = federalist();
const sentences = madeUp();
const measured = [
  measure("A few edits", sentences, FEW_EDITS),
  measure("Many edits", sentences, MANY_EDITS),
  ...(real ? [measure("Real text, many edits", real, MANY_EDITS)] : []),
];
printAims(
  measured.flatMap(({ name, ours: value, peer: other, wrongExact, wrong }) => [
    {
      what: `${name}: ms`,
      value: short(value),
      peer: short(other),
      ratio: `${short(other / value)} times`,
      aim: "20 times faster",
      reached: other >= 20 * value,
    },
    {
      what: `${name}: wrong, called exact`,
      value: `${wrong}, ${wrongExact}`,
      peer: "-",
      ratio: "-",
      aim: "1% at most, none",
      reached: wrongExact === 0 && wrong <= PASSAGES / 100,
    },
  ]),
);
