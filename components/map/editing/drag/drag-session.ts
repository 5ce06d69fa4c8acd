// One drag, from the moment the card leaves its place to the drop: local to this page until then.

import { nameOf } from "@/lib/argument/names";
import type { DeskStore } from "@/lib/client/desk-store";
import { wayToChange } from "@/lib/client/editing/ways-to-change";
import { commit } from "../commit";
import { type Placed, placedOf } from "../dialogs/placements";
import { drawingOf } from "../drawing";
import { type DropTarget, dropAt, dropWish, type Modifiers } from "./drop-target";
import { makeGhost } from "./ghost";
import { markTargets } from "./mark-targets";

export interface Drag {
  readonly move: (event: PointerEvent) => void;
  /** Shift or Alt went down or up. */
  readonly turn: (event: KeyboardEvent) => void;
  readonly end: (how: "drop" | "cancel") => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels from the pane's edge at which the map moves under the dragged card, and how fast. */
const EDGE = 44;
const SPEED = 11;

/** Begins to drag the card; null where its place is gone or a stub, which stands elsewhere. */
export function beginDrag(store: DeskStore, card: HTMLElement, from: Point): Drag | null {
  const { tree, graph, actions } = store.getState();
  const place = tree.places.get(card.dataset.placeKey ?? "");
  const statement = place && graph.statements.get(place.statementId);
  if (!(place && statement) || place.stub) return null;
  const placed = placedByDrag(store, statement.id);
  const bounds = card.getBoundingClientRect();
  const grip = { x: from.x - bounds.x, y: from.y - bounds.y };
  const ghost = makeGhost(statement.text);
  const marks = markTargets(store, placed, card);
  let at: Point = from;
  let modifiers: Modifiers = { shift: false, alt: false };
  let drop: DropTarget = { type: "nothing" };
  let frame = requestAnimationFrame(function follow() {
    panAtEdge(store, at);
    update();
    frame = requestAnimationFrame(follow);
  });
  document.body.dataset.draggingCard = "";
  document.getSelection()?.removeAllRanges();
  actions.announce(`Dragging “${nameOf(statement)}”. Escape cancels.`);

  function update() {
    drop = dropAt(store, at, placed, modifiers);
    marks.show(drop);
    ghost.show(at, drop);
  }

  return {
    move: (event) => {
      at = { x: event.clientX, y: event.clientY };
      modifiers = { shift: event.shiftKey, alt: event.altKey };
    },
    turn: (event) => {
      modifiers = { shift: event.shiftKey, alt: event.altKey };
    },
    end: (how) => {
      cancelAnimationFrame(frame);
      if (how === "drop") update();
      ghost.remove();
      marks.clear();
      delete document.body.dataset.draggingCard;
      if (how === "cancel") actions.announce("Nothing was moved.");
      else carryOut(store, statement.id, placed, drop, grip);
    },
  };
}

/** The step by which the statement stands in full goes, with its linked premises. */
function placedByDrag(store: DeskStore, statementId: string): readonly Placed[] {
  const { tree, graph } = store.getState();
  const stepId = tree.places.get(statementId)?.stepId;
  return stepId
    ? [{ type: "step", inferenceId: stepId }]
    : placedOf({ tree, graph }, [statementId]);
}

function panAtEdge(store: DeskStore, { x, y }: Point): void {
  const canvas = drawingOf(store)?.canvas.current;
  const bounds = document.querySelector("#pane-map .map-canvas")?.getBoundingClientRect();
  if (!(canvas && bounds)) return;
  const pull = (value: number, start: number, end: number) =>
    value < start + EDGE ? -SPEED : value > end - EDGE ? SPEED : 0;
  const dx = pull(x, bounds.left, bounds.right);
  const dy = pull(y, bounds.top, bounds.bottom);
  if (dx !== 0 || dy !== 0) canvas.panBy(dx, dy);
}

function carryOut(
  store: DeskStore,
  statementId: string,
  placed: readonly Placed[],
  drop: DropTarget,
  grip: Point,
): void {
  const { actions, graph } = store.getState();
  if (drop.type === "refused") actions.notify(drop.words);
  if (drop.type === "valid") {
    const wish = dropWish(graph, placed, drop);
    if (wish) void commit(store, { ...wish, goTo: { type: "statement", id: statementId } });
  }
  if (drop.type === "canvas") pinAt(store, statementId, drop.at, grip);
}

function pinAt(store: DeskStore, statementId: string, at: Point, grip: Point): void {
  const canvas = drawingOf(store)?.canvas.current;
  const statement = store.getState().graph.statements.get(statementId);
  if (!(canvas && statement) || wayToChange(store.getState()) !== "edit") return;
  const corner = canvas.toDrawing(at.x - grip.x, at.y - grip.y);
  const position = { x: Math.max(0, Math.round(corner.x)), y: Math.max(0, Math.round(corner.y)) };
  void commit(store, {
    operations: [{ v: 1, type: "setPosition", id: statementId, position }],
    said: `Pinned “${nameOf(statement)}” here.`,
    undo: true,
  });
}
