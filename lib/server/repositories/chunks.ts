// Long lists in parts: a statement takes only so many values.
import "server-only";

const CHUNK = 500;

/** The items in order, five hundred at a time. */
export function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK);
}
