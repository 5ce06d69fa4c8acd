// Keeps a value's identity while it means the same.
import { useState } from "react";

/** The first of the equal values that were passed in a row. */
export function useStable<T>(value: T, same: (a: T, b: T) => boolean): T {
  const [kept, keep] = useState(value);
  if (kept === value) return kept;
  if (same(kept, value)) return kept;
  keep(value);
  return value;
}
