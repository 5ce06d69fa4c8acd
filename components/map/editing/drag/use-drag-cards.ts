// Drags a card with the mouse or a pen: onto a card or a step's joint it moves there, onto empty canvas it is pinned.
import { useEffect } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { beginDrag, type Drag } from "./drag-session";

/** Pixels that a press may wander and stay a click. */
const THRESHOLD = 6;

interface Press {
  readonly card: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/** Listens on the page while editing is allowed; touch scrolls the map and uses the Move dialog. */
export function useDragCards(active: boolean): void {
  const store = useDeskStore();
  useEffect(() => (active ? listen(store) : undefined), [active, store]);
}

function cardAt(event: MouseEvent): HTMLElement | null {
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!isPlain || !(event.target instanceof Element)) return null;
  const card = event.target.closest<HTMLElement>(".map-drawing .map-card[data-place-key]");
  return card && window.matchMedia("(pointer: fine)").matches ? card : null;
}

function listen(store: DeskStore): () => void {
  let press: Press | null = null;
  let drag: Drag | null = null;

  function end(how: "drop" | "cancel") {
    press = null;
    if (!drag) return;
    if (how === "drop") swallowClick();
    drag.end(how);
    drag = null;
  }
  function handleDown(event: PointerEvent) {
    const card = event.pointerType === "touch" ? null : cardAt(event);
    press = card && { card, x: event.clientX, y: event.clientY };
  }
  // React Flow pans on mousedown; a card that can be dragged does not pan.
  function handleMouseDown(event: MouseEvent) {
    if (press) event.stopPropagation();
  }
  function handleMove(event: PointerEvent) {
    if (!press) return;
    if (!drag && Math.hypot(event.clientX - press.x, event.clientY - press.y) > THRESHOLD) {
      drag = beginDrag(store, press.card, { x: press.x, y: press.y });
      if (!drag) press = null;
    }
    drag?.move(event);
  }
  function handleKey(event: KeyboardEvent) {
    if (!drag) return;
    if (event.key === "Escape" && event.type === "keydown") {
      event.preventDefault();
      event.stopPropagation();
      end("cancel");
    } else drag.turn(event);
  }
  const handleUp = () => end("drop");
  const handleCancel = () => end("cancel");
  document.addEventListener("pointerdown", handleDown, true);
  document.addEventListener("mousedown", handleMouseDown, true);
  document.addEventListener("pointermove", handleMove);
  document.addEventListener("pointerup", handleUp);
  document.addEventListener("pointercancel", handleCancel);
  window.addEventListener("blur", handleCancel);
  document.addEventListener("keydown", handleKey, true);
  document.addEventListener("keyup", handleKey, true);
  return () => {
    end("cancel");
    document.removeEventListener("pointerdown", handleDown, true);
    document.removeEventListener("mousedown", handleMouseDown, true);
    document.removeEventListener("pointermove", handleMove);
    document.removeEventListener("pointerup", handleUp);
    document.removeEventListener("pointercancel", handleCancel);
    window.removeEventListener("blur", handleCancel);
    document.removeEventListener("keydown", handleKey, true);
    document.removeEventListener("keyup", handleKey, true);
  };
}

/** The click that ends a drag follows no link and selects nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 0);
}
