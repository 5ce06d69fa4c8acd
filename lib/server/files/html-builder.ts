// Collects words into blocks while a page is walked.
import "server-only";
import { type BriefBlock, type Run, tidyRuns } from "./brief-blocks";

export type Marks = Omit<Run, "text">;
type Kind = Omit<BriefBlock, "runs">;

export interface BlockBuilder {
  text(words: string, marks: Marks): void;
  /** The last letters of the block that is open. */
  tail(): string;
  /** One is a space, two in a row begin a paragraph. */
  lineBreak(): void;
  /** Ends the block that is open. */
  flush(): void;
  /** Blocks that end inside `work` are of this kind; of a list item only the first, and all of a quote. */
  within(kind: Kind, work: () => void): void;
  finish(): BriefBlock[];
}

interface Frame {
  readonly kind: Kind;
  used: boolean;
}

export function createBlockBuilder(): BlockBuilder {
  const blocks: BriefBlock[] = [];
  const frames: Frame[] = [];
  let runs: Run[] = [];
  let broken = false;

  const flush = () => {
    const tidy = tidyRuns(runs);
    runs = [];
    broken = false;
    if (tidy.length > 0) blocks.push({ ...takeKind(frames), runs: tidy });
  };
  return {
    text: (words, marks) => {
      if (words.trim() !== "") broken = false;
      runs.push({ text: words, ...marks });
    },
    tail: () =>
      runs
        .slice(-3)
        .map(({ text }) => text)
        .join("")
        .slice(-12),
    lineBreak: () => {
      if (broken) flush();
      else {
        runs.push({ text: " " });
        broken = true;
      }
    },
    flush,
    within: (kind, work) => {
      flush();
      frames.push({ kind, used: false });
      work();
      flush();
      frames.pop();
    },
    finish: () => {
      flush();
      return blocks;
    },
  };
}

/** A quote holds everything in it; else the innermost heading or list item that has no words yet. */
function takeKind(frames: readonly Frame[]): Kind {
  const quote = frames.find(({ kind }) => kind.type === "quote");
  const innermost = frames.at(-1);
  if (quote) return quote.kind;
  if (!innermost || (innermost.used && innermost.kind.type === "listItem"))
    return { type: "paragraph" };
  innermost.used = true;
  return innermost.kind;
}
