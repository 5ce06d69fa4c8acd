// What a key changes in the outline, as in any outliner: pure, from a press to a wish.

/** How something new bears on the row it is made from. */
export type ChildRelation = "reason" | "counterpoint" | "linked" | "doubt";

export type OutlineWish =
  /** A new row below this one, which bears on the same as it does. */
  | { readonly do: "sibling" }
  | { readonly do: "child"; readonly relation: ChildRelation }
  /** The row's text, written in its place. */
  | { readonly do: "rename" }
  | { readonly do: "lower" }
  | { readonly do: "raise" }
  /** Up or down among its siblings: the brief has that order. */
  | { readonly do: "order" };

export interface OutlinePress {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl or Meta is down. */
  readonly ctrl: boolean;
}

/** The signs that choose a relation, on a row and in a new row that is still empty. */
export const RELATION_SIGNS: Readonly<Record<string, ChildRelation>> = {
  "+": "reason",
  "-": "counterpoint",
  "&": "linked",
  "~": "doubt",
};

/** The wish of a press on a row, or null where the key is not for editing. */
export function outlineWish(press: OutlinePress, singleKeys: boolean): OutlineWish | null {
  const { key, shift, alt, ctrl } = press;
  if (ctrl) return null;
  if (alt) return key === "ArrowUp" || key === "ArrowDown" ? { do: "order" } : null;
  if (key === "Tab") return { do: shift ? "raise" : "lower" };
  if (key === "Enter" && !shift) return { do: "sibling" };
  if (key === "F2") return { do: "rename" };
  if (!singleKeys) return null;
  if (key === "e") return { do: "rename" };
  const relation = RELATION_SIGNS[key];
  return relation ? { do: "child", relation } : null;
}
