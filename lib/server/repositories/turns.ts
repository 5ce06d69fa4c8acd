// One after the other: SQLite's connection that writes is in one transaction at a time.

/** Runs what it is given when nothing that was given before is under way any more. */
export type TakeTurns = <T>(work: () => Promise<T>) => Promise<T>;

/** Turns that nobody waits for longer than so many milliseconds: then it is refused without having been begun. */
export function makeTurns(patience: number): TakeTurns {
  let last: Promise<unknown> = Promise.resolve();
  let busy = 0;
  return async (work) => {
    const before = last;
    const asked = performance.now();
    let done = () => {};
    last = new Promise<void>((resolve) => {
      done = resolve;
    });
    busy += 1;
    try {
      // Who finds nobody there need not wait even for a microtask.
      if (busy > 1) await before;
      if (performance.now() - asked > patience)
        throw new Error(`The database was busy for ${patience} milliseconds.`);
      return await work();
    } finally {
      busy -= 1;
      done();
    }
  };
}
