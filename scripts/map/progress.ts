// Says on the error output how far a command is: in one line at a terminal, else a line for each step.

import { countWords, stageWords, type Progress as WorkProgress } from "../../lib/contract/progress";

export interface Progress {
  /** The next one begins. */
  next(name: string): void;
  /** The only one begins, which needs no line of its own. */
  begin(name: string): void;
  /** What is done with the one at hand, and how far that is. */
  within(progress: WorkProgress): void;
  /** A line that stays. */
  note(text: string): void;
  /** Nothing more is coming. */
  end(): void;
}

/** Of `total` files or maps. */
export function showProgress(total: number): Progress {
  const live = process.stderr.isTTY === true;
  let done = 0;
  let current = "";
  const clear = () => {
    if (live) process.stderr.write("\r\u001b[K");
  };
  const show = (more: string) => {
    const line = `${done} of ${total}  ${current}${more}`;
    if (live)
      process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    else if (more === "") process.stderr.write(`${line}\n`);
  };
  return {
    next: (name) => {
      done += 1;
      current = name;
      show("");
    },
    begin: (name) => {
      done += 1;
      current = name;
    },
    within: (progress) => {
      if (live) show(`  ${wordsOf(progress)}`);
    },
    note: (text) => {
      clear();
      process.stderr.write(`${text}\n`);
    },
    end: clear,
  };
}

/** Such as "31 %  Building the map, 1,200 of 10,000 statements". */
function wordsOf(progress: WorkProgress): string {
  const count = countWords(progress);
  const words = stageWords(progress) + (count === null ? "" : `, ${count}`);
  return progress.type === "waiting" ? words : `${Math.round(100 * progress.share)} %  ${words}`;
}
