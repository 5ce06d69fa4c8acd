// Joins class names, leaving out what is false.

/** "a b" from ["a", false, "b"]. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
