// One after the other: SQLite's connection that writes is in one transaction at a time.

/** Runs what it is given when nothing that was given before is under way any more. */
export type TakeTurns = <T>(work: () => Promise<T>) => Promise<T>;

/** Turns that nobody waits for longer than so many milliseconds: then one is refused, without having been begun. */
export function makeTurns(patience: number): TakeTurns {
  let last: Promise<unknown> = Promise.resolve();
  let busy = 0;
  return async (work) => {
    const before = last;
    let done = () => {};
    last = new Promise<void>((resolve) => {
      done = resolve;
    });
    busy += 1;
    try {
      // Who finds nobody there need not wait even for a microtask.
      if (busy > 1) await within(patience, before);
      return await work();
    } finally {
      busy -= 1;
      // Who was refused leaves the turn to whom it belongs.
      void before.then(done);
    }
  };
}

async function within(patience: number, before: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Error(`The database was busy for ${patience} milliseconds.`));
    timer = setTimeout(refuse, patience);
  });
  try {
    await Promise.race([before, late]);
  } finally {
    clearTimeout(timer);
  }
}
