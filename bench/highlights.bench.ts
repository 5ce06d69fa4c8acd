// Highlights: 5,000 passages painted by the brief's own highlighter against spans, in Chromium.
import { randomFrom } from "../lib/layout/testing/test-trees";
import type { Marked, Took } from "./browser/highlight-passages";
import { bundleForBrowser } from "./lib/bundle-for-browser";
import { withBrowser } from "./lib/chromium";
import { median } from "./lib/median";
import { printAims, printTable, short } from "./lib/report";

const PASSAGES = 5000;
const SENTENCES_A_PARAGRAPH = 8;
const ROUNDS = 9;
const SEED = 20221122;
const WORDS =
  "Beijing would likely blockade Taiwan perhaps the southwestern islands too and Tokyo keeps relations unofficial".split(
    " ",
  );
const STYLE = `
  article { width: 650px; font: 18px/28px serif; }
  ::highlight(brief-mapped) { background-color: #ffe8a3; }
  .mark-mapped { background-color: #ffe8a3; }`;

/** A text in which five sentences of eight are passages; every tenth passage reaches into the next sentence. */
function markedText(): Marked {
  const random = randomFrom(SEED);
  const paragraphs: string[] = [];
  const passages: { start: number; end: number }[] = [];
  let offset = 0;
  while (passages.length < PASSAGES) {
    let paragraph = "";
    for (let at = 0; at < SENTENCES_A_PARAGRAPH; at++) {
      const length = 6 + Math.floor(random() * 14);
      const words = Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]);
      const start = offset + paragraph.length;
      const sentence = `${words.join(" ")}. `;
      paragraph += sentence;
      if (at % 8 >= 5 || passages.length >= PASSAGES) continue;
      const further = passages.length % 10 === 9 ? 20 : 0;
      passages.push({ start, end: start + sentence.length - 1 + further });
    }
    paragraphs.push(paragraph);
    offset += paragraph.length + 2;
  }
  return { paragraphs, passages };
}

async function measure(): Promise<{ native: Took[]; spans: Took[] }> {
  const script = await bundleForBrowser("highlight-passages.ts");
  const marked = markedText();
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    await page.setContent(`<!doctype html><style>${STYLE}</style><body></body>`);
    await page.addScriptTag({ content: script });
    const run = (name: string) =>
      page.evaluate(
        ([how, given]) =>
          (globalThis as unknown as Record<string, (given: Marked) => Promise<Took>>)[how]?.(given),
        [name, marked] as const,
      );
    const took = { native: [] as Took[], spans: [] as Took[] };
    for (let round = 0; round < ROUNDS; round++) {
      const [native, spans] = [await run("paintNatively"), await run("paintWithSpans")];
      // The first round warms the browser up.
      if (round === 0 || !native || !spans) continue;
      took.native.push(native);
      took.spans.push(spans);
    }
    return took;
  });
}

const took = await measure();
const of = (list: readonly Took[], key: keyof Took) => median(list.map((one) => one[key]));
printTable(
  `${PASSAGES} passages highlighted, medians of ${ROUNDS - 1}`,
  ["", "ms of script", "ms until shown"],
  [
    ["the brief's highlighter", short(of(took.native, "script")), short(of(took.native, "shown"))],
    ["spans", short(of(took.spans, "script")), short(of(took.spans, "shown"))],
  ],
);
const [native, spans] = [of(took.native, "shown"), of(took.spans, "shown")];
printAims([
  {
    what: "ms until shown",
    value: short(native),
    peer: short(spans),
    ratio: `${short(spans / native)} times`,
    aim: "faster",
    reached: native < spans,
  },
]);
