// Says on the error output how far a command is: in one line at a terminal, else a line for each step.

export interface Progress {
  /** The next one begins. */
  next(name: string): void;
  /** How far the one at hand is. */
  within(done: number, total: number): void;
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
    within: (part, whole) => {
      if (live) show(`  ${Math.round((100 * part) / Math.max(1, whole))} %`);
    },
    note: (text) => {
      clear();
      process.stderr.write(`${text}\n`);
    },
    end: clear,
  };
}
