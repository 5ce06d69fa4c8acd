// Orders and equality that do not depend on locale, key order or the order of insertion.

/** Orders strings by UTF-16 code units, the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders records by ordinal, then id. */
export function compareByOrdinal(a: Ordered, b: Ordered): number {
  return a.ordinal - b.ordinal || compareText(a.id, b.id);
}

interface Ordered {
  readonly ordinal: number;
  readonly id: string;
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameValue(item, b[index]));
  }
  const left = Object.entries(a);
  if (left.length !== Object.keys(b).length) return false;
  const right = new Map<string, unknown>(Object.entries(b));
  return left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}
