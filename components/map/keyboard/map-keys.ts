// What a key does in the map: one pure function from key, argument and selection to an action.
//
// Left goes to what a card bears on (a card that doubts a step: to that step), Right into the argument (it opens a fold first, then goes to the first child),
// Up and Down to the sibling before and after; with no sibling left, Down goes on to what is read next and
// Up back to the parent, so that no key ever ends in nothing. On a step: Left its target, Right its first
// premise, Up and Down the steps beside it. `i` changes between a card and its step.
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { Selection } from "@/lib/client/desk-types";
import { childrenOf, parentOf, siblingsOf, stepsBeside, visiblePlaces } from "./family";

export type MapAction =
  | { readonly do: "select"; readonly selection: Selection }
  | { readonly do: "toggle-fold"; readonly key: string }
  | { readonly do: "focus"; readonly key: string | null }
  | { readonly do: "read"; readonly by: 1 | -1 }
  | { readonly do: "search" }
  | { readonly do: "zoom"; readonly to: "in" | "out" | "fit" | "actual" }
  | { readonly do: "change-view" };

export interface KeyPress {
  readonly key: string;
  /** Ctrl, Meta or Alt is down. */
  readonly modified: boolean;
}

export interface MapKeyContext {
  readonly tree: ReadingTree;
  readonly selection: Selection | null;
  readonly folded: ReadonlySet<string>;
  readonly focusKey: string | null;
  /** Whether letters and signs act; arrows, Enter and Space always do. */
  readonly singleKeys: boolean;
}

/** The action of a key, or null where the key is not the map's and goes on to the browser. */
export function mapKeyAction(press: KeyPress, context: MapKeyContext): MapAction | null {
  if (press.modified) return null;
  return walk(press.key, context) ?? (context.singleKeys ? shortcut(press.key, context) : null);
}

function walk(key: string, context: MapKeyContext): MapAction | null {
  const { tree, selection } = context;
  if (!isArrow(key) && key !== "Enter" && key !== " ") {
    if (key === "Home") return place(tree, tree.order[0]);
    if (key === "End") return place(tree, visiblePlaces(tree, context.folded).at(-1));
    return null;
  }
  if (selection?.type === "inference")
    return isArrow(key) ? walkStep(key, selection.id, tree) : null;
  if (selection?.type !== "statement" || !tree.places.has(selection.placeKey)) {
    return isArrow(key) ? place(tree, tree.order[0]) : null;
  }
  return isArrow(key)
    ? walkPlace(key, selection.placeKey, context)
    : toggle(selection.placeKey, tree);
}

function walkPlace(key: string, at: string, context: MapKeyContext): MapAction | null {
  const { tree, folded } = context;
  if (key === "ArrowLeft") return bearsOn(at, tree);
  if (key === "ArrowRight") {
    if (folded.has(at)) return toggle(at, tree);
    return place(tree, childrenOf(tree, at)[0] ?? at);
  }
  const siblings = siblingsOf(tree, at);
  const index = siblings.indexOf(at);
  if (key === "ArrowUp") return place(tree, siblings[index - 1] ?? parentOf(tree, at) ?? at);
  const visible = visiblePlaces(tree, folded);
  return place(tree, siblings[index + 1] ?? visible[visible.indexOf(at) + 1] ?? at);
}

/** What the card at a place bears on: a place, or the step that it doubts or backs. */
function bearsOn(at: string, tree: ReadingTree): MapAction | null {
  const step = tree.steps.get(tree.places.get(at)?.stepId ?? "");
  if (step && step.onStep !== null) return inference(step.onStep);
  return place(tree, step?.onPlace ?? at);
}

function walkStep(key: string, at: string, tree: ReadingTree): MapAction | null {
  const step = tree.steps.get(at);
  if (!step) return place(tree, tree.order[0]);
  if (key === "ArrowRight") return place(tree, step.premiseKeys[0]);
  if (key === "ArrowLeft") {
    return step.onStep === null ? place(tree, step.onPlace ?? undefined) : inference(step.onStep);
  }
  const beside = stepsBeside(tree, at);
  const next = beside[beside.indexOf(at) + (key === "ArrowDown" ? 1 : -1)];
  return inference(next ?? at);
}

function shortcut(key: string, context: MapKeyContext): MapAction | null {
  const { selection, tree } = context;
  switch (key) {
    case "n":
      return { do: "read", by: 1 };
    case "p":
      return { do: "read", by: -1 };
    case "/":
      return { do: "search" };
    case "+":
    case "=":
      return { do: "zoom", to: "in" };
    case "-":
      return { do: "zoom", to: "out" };
    case "0":
      return { do: "zoom", to: "fit" };
    case "1":
      return { do: "zoom", to: "actual" };
    case "o":
      return { do: "change-view" };
    case "f":
      return focus(selection, context.focusKey);
    case "i":
      return changeCardAndStep(selection, tree);
    default:
      return null;
  }
}

function focus(selection: Selection | null, focusKey: string | null): MapAction | null {
  if (selection?.type !== "statement") return focusKey === null ? null : { do: "focus", key: null };
  return { do: "focus", key: selection.placeKey === focusKey ? null : selection.placeKey };
}

function changeCardAndStep(selection: Selection | null, tree: ReadingTree): MapAction | null {
  if (selection?.type === "inference")
    return place(tree, tree.steps.get(selection.id)?.premiseKeys[0]);
  if (selection?.type !== "statement") return null;
  const found = tree.places.get(selection.placeKey);
  const stepId = found?.stepId ?? found?.stepIds[0];
  return stepId ? inference(stepId) : null;
}

function toggle(key: string, tree: ReadingTree): MapAction | null {
  return childrenOf(tree, key).length > 0 ? { do: "toggle-fold", key } : null;
}

function place(tree: ReadingTree, key: string | undefined): MapAction | null {
  const found = key === undefined ? undefined : tree.places.get(key);
  if (!found) return null;
  const selection = { type: "statement", id: found.statementId, placeKey: found.key } as const;
  return { do: "select", selection };
}

function inference(id: string): MapAction {
  return { do: "select", selection: { type: "inference", id } };
}

function isArrow(key: string): boolean {
  return key === "ArrowLeft" || key === "ArrowRight" || key === "ArrowUp" || key === "ArrowDown";
}
