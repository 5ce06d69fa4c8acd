// What lies under a dragged card, and what dropping it there would do, in words.
import { nameOf } from "@/lib/argument/names";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { DeskStore } from "@/lib/client/desk-store";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { mintId } from "@/lib/client/mint-id";
import type { Commit } from "../commit";
import { candidatesFor, type Placed, placeAll, type Standing } from "../dialogs/placements";

export interface Modifiers {
  /** For becomes against, and back. */
  readonly shift: boolean;
  /** Links it with the card instead of hanging it below. */
  readonly alt: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export type DropTarget =
  | { readonly type: "nothing" }
  | { readonly type: "canvas"; readonly at: Point; readonly words: string }
  | {
      readonly type: "valid";
      readonly element: Element;
      readonly standing: Standing;
      readonly targetId: Id;
      readonly words: string;
    }
  | { readonly type: "refused"; readonly element: Element; readonly words: string };

/** The target under a point of the window. */
export function dropAt(
  store: DeskStore,
  at: Point,
  placed: readonly Placed[],
  modifiers: Modifiers,
): DropTarget {
  const { tree, graph } = store.getState();
  const under = document.elementFromPoint(at.x, at.y);
  const card = under?.closest<HTMLElement>("#pane-map .map-card[data-place-key]");
  const joint = under?.closest("#pane-map a[data-inference-id]");
  const place = tree.places.get(card?.dataset.placeKey ?? "");
  if (card && place) {
    if (isOwn(placed, graph, place.statementId)) return { type: "nothing" };
    const standing = standingOn(placed, graph, modifiers);
    const targetId = standing === "linked" ? place.stepId : place.statementId;
    if (targetId === null)
      return {
        type: "refused",
        element: card,
        words: "It is nobody's premise: nothing to link with",
      };
    return judged(graph, card, placed, standing, targetId);
  }
  const stepId = joint?.getAttribute("data-inference-id");
  if (joint && stepId) {
    return judged(graph, joint, placed, modifiers.shift ? "backing" : "doubt", stepId);
  }
  const isCanvas = under?.closest("#pane-map .map-canvas") && !under.closest("button");
  if (isCanvas && wayToChange(store.getState()) === "edit")
    return { type: "canvas", at, words: "Pin it here" };
  return { type: "nothing" };
}

/** The dragged card itself, and those that are linked with it. */
function isOwn(placed: readonly Placed[], graph: ArgumentGraph, statementId: Id): boolean {
  return placed.some((each) =>
    each.type === "statement"
      ? each.statementId === statementId
      : graph.inferences.get(each.inferenceId)?.premises.includes(statementId),
  );
}

function standingOn(
  placed: readonly Placed[],
  graph: ArgumentGraph,
  { shift, alt }: Modifiers,
): Standing {
  if (alt) return "linked";
  const first = placed[0];
  const kind = first?.type === "step" ? graph.inferences.get(first.inferenceId)?.kind : "support";
  return (kind === "attack") === shift ? "reason" : "counterpoint";
}

function judged(
  graph: ArgumentGraph,
  element: Element,
  placed: readonly Placed[],
  standing: Standing,
  targetId: Id,
): DropTarget {
  const edit = placeAll(graph, placed, standing, targetId, () => "not-minted");
  if (!edit.ok) return { type: "refused", element, words: edit.reason.message };
  if (edit.value.length === 0)
    return { type: "refused", element, words: "It stands there already" };
  const circular = candidatesFor(graph, placed, standing).circular.has(targetId);
  const words = standingWords(graph, standing, targetId);
  return {
    type: "valid",
    element,
    standing,
    targetId,
    words: circular ? `${words} (makes the argument circular)` : words,
  };
}

function standingWords(graph: ArgumentGraph, standing: Standing, targetId: Id): string {
  const statement = graph.statements.get(targetId);
  const name = statement ? `“${nameOf(statement)}”` : "";
  const step = graph.inferences.get(targetId);
  const premise = step?.premises[0] && graph.statements.get(step.premises[0]);
  const from = premise ? `the step from “${nameOf(premise)}”` : "the step";
  switch (standing) {
    case "reason":
      return `Reason for ${name}`;
    case "counterpoint":
      return `Counterpoint to ${name}`;
    case "doubt":
      return `Doubts ${from}`;
    case "backing":
      return `Backs ${from}`;
    case "linked":
      return premise ? `Linked with “${nameOf(premise)}”` : "Linked premise";
  }
}

/** What a drop on a valid target commits. */
export function dropWish(
  graph: ArgumentGraph,
  placed: readonly Placed[],
  drop: Extract<DropTarget, { type: "valid" }>,
): Omit<Commit, "goTo"> | null {
  const edit = placeAll(graph, placed, drop.standing, drop.targetId, mintId);
  if (!edit.ok) return null;
  return {
    operations: edit.value,
    said: `Moved: ${drop.words.charAt(0).toLowerCase()}${drop.words.slice(1)}`,
    undo: true,
  };
}
