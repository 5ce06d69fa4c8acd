// What words of the brief can become, and the key that makes them so.

export type BuildKind = "claim" | "reason" | "against" | "linked" | "doubt" | "anchor";

/** The kinds with their keys, none of which begins an annotation or moves about. */
export const BUILD_KINDS: readonly {
  readonly kind: BuildKind;
  readonly key: string;
  readonly verb: string;
}[] = [
  { kind: "claim", key: "m", verb: "Claim" },
  { kind: "reason", key: "r", verb: "Reason for it" },
  { kind: "against", key: "v", verb: "Counterpoint to it" },
  { kind: "linked", key: "l", verb: "Linked premise" },
  { kind: "doubt", key: "d", verb: "Doubt of the step" },
  { kind: "anchor", key: "b", verb: "Where it is said" },
];

/** The kind that a single key begins, or null. */
export function buildOfKey(key: string): BuildKind | null {
  return BUILD_KINDS.find((each) => each.key === key)?.kind ?? null;
}
