// Runs in the browser: a long text, and its passages painted in two ways, timed until they are on the screen.
import { cutRun } from "../../lib/client/highlights/cut-runs";
import { layerRanges } from "../../lib/client/highlights/layer-ranges";
import { mergeRanges, type TextRange } from "../../lib/client/highlights/merge-ranges";
import {
  clearHighlights,
  hasNativeHighlights,
  paintGroup,
} from "../../lib/client/highlights/native-highlights";
import { readTextMap } from "../../lib/client/highlights/text-map";

export interface Took {
  /** Milliseconds of script. */
  readonly script: number;
  /** Milliseconds until the frame that shows it was made. */
  readonly shown: number;
}

export interface Marked {
  readonly paragraphs: readonly string[];
  readonly passages: readonly TextRange[];
}

/** Resolves when the frame after the next change was painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** Shows the text without any mark, as components/brief does: one run for each paragraph. */
async function showText(paragraphs: readonly string[]): Promise<HTMLElement> {
  clearHighlights();
  const root = document.createElement("article");
  let start = 0;
  for (const text of paragraphs) {
    const run = document.createElement("span");
    run.dataset.start = String(start);
    run.textContent = text;
    const paragraph = document.createElement("p");
    paragraph.append(run);
    root.append(paragraph);
    start += text.length + 2;
  }
  document.body.replaceChildren(root);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  return root;
}

async function timed(work: () => void): Promise<Took> {
  const before = performance.now();
  work();
  const script = performance.now() - before;
  await nextFrame();
  return { script, shown: performance.now() - before };
}

/** The brief's own way: the browser's highlights over the text as it stands. */
async function paintNatively({ paragraphs, passages }: Marked): Promise<Took> {
  if (!hasNativeHighlights()) throw new Error("This browser has no highlights of its own.");
  const root = await showText(paragraphs);
  return timed(() => paintGroup("mapped", mergeRanges(passages), readTextMap(root)));
}

/** The usual way: a span around each marked stretch. */
async function paintWithSpans({ paragraphs, passages }: Marked): Promise<Took> {
  const root = await showText(paragraphs);
  return timed(() => {
    const marked = layerRanges([{ className: "mark-mapped", ranges: passages }]);
    for (const run of root.querySelectorAll<HTMLElement>("[data-start]")) {
      const pieces = cutRun(run.textContent ?? "", Number(run.dataset.start), marked);
      run.replaceWith(...pieces.map(spanOf));
    }
  });
}

function spanOf(piece: ReturnType<typeof cutRun>[number]): HTMLElement {
  const span = document.createElement("span");
  span.dataset.start = String(piece.start);
  if (piece.className) span.className = piece.className;
  span.textContent = piece.text;
  return span;
}

Object.assign(globalThis, { paintNatively, paintWithSpans });
