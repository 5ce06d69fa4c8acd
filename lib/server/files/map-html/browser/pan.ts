// Moves the map by dragging its background; a finger scrolls by itself.
import { board, pane } from "./page";

const CONTENT = ".card,summary,a,button,.goes-on,.foot";

export function startPan(): void {
  let held: { x: number; y: number; left: number; top: number } | null = null;
  pane.addEventListener("pointerdown", (event) => {
    const { target, button, pointerType, clientX, clientY } = event;
    if (button !== 0 || pointerType !== "mouse") return;
    if (!(target instanceof Element) || target.closest(CONTENT)) return;
    const box = pane.getBoundingClientRect();
    const onBar = clientX - box.left > pane.clientWidth || clientY - box.top > pane.clientHeight;
    if (onBar) return;
    held = { x: clientX, y: clientY, left: pane.scrollLeft, top: pane.scrollTop };
    pane.setPointerCapture(event.pointerId);
    board.classList.add("held");
    event.preventDefault();
    pane.focus({ preventScroll: true });
  });
  pane.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!held) return;
    const left = held.left + held.x - clientX;
    const top = held.top + held.y - clientY;
    pane.scrollTo({ left, top, behavior: "instant" });
  });
  const letGo = () => {
    held = null;
    board.classList.remove("held");
  };
  pane.addEventListener("pointerup", letGo);
  pane.addEventListener("pointercancel", letGo);
}
