// Reads a number from a list whose index is known to be in range.

/** The number at an index; 0 beyond the list. */
export function num(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0;
}
