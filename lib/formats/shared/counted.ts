// Goes through what is to be written and tells how far it is.

/** Hears how far something is: `done` of `total`. */
export type OnCount = (done: number, total: number) => void;

/** Telling each of many would cost more than the work. */
const EVERY = 50;
const FEW = 100;

/** The same items in the same order; `onCount` hears how many have been taken. */
export function* counted<T>(items: readonly T[], onCount: OnCount | undefined): Generator<T> {
  for (const [at, item] of items.entries()) {
    if (items.length <= FEW || at % EVERY === 0) onCount?.(at, items.length);
    yield item;
  }
  onCount?.(items.length, items.length);
}
