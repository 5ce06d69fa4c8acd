// Zoom by buttons, keys, wheel and two fingers. The letters are drawn anew at each size, so they stay sharp.
import { board, byId, pane } from "./page";

const LEAST = 0.1;
const MOST = 3;
const STEP = 1.2;
let scale = 1;

/** Sets the size; what lies under the point stays under it. The point is in pixels of the window. */
export function zoomTo(wanted: number, x?: number, y?: number): void {
  const next = Math.min(MOST, Math.max(LEAST, wanted));
  const box = pane.getBoundingClientRect();
  const left = (x ?? box.left + box.width / 2) - box.left;
  const top = (y ?? box.top + box.height / 2) - box.top;
  const ratio = next / scale;
  const toLeft = (pane.scrollLeft + left) * ratio - left;
  const toTop = (pane.scrollTop + top) * ratio - top;
  scale = next;
  board.style.zoom = `${next}`;
  pane.scrollTo({ left: toLeft, top: toTop, behavior: "instant" });
  byId("actual").textContent = `${Math.round(next * 100)} %`;
}

/** Below this nobody reads a map: a longer one is fitted by its width alone. */
const SEEN_WHOLE = 0.3;

/** As large as shows the map whole, or at least all of its width; not below `least`. */
export function fitWhole(least = LEAST): void {
  board.style.zoom = "1";
  const wide = pane.clientWidth / board.scrollWidth;
  const high = pane.clientHeight / Math.max(1, board.scrollHeight);
  const whole = Math.min(1, wide, high);
  zoomTo(Math.max(least, whole < SEEN_WHOLE ? Math.min(1, wide) : whole));
  pane.scrollTo({ left: 0, top: 0, behavior: "instant" });
}

export function larger(): void {
  zoomTo(scale * STEP);
}

export function smaller(): void {
  zoomTo(scale / STEP);
}

export function actualSize(): void {
  zoomTo(1);
}

function spread({ touches }: TouchEvent): { far: number; x: number; y: number } | null {
  const [one, two] = [touches[0], touches[1]];
  if (!(one && two)) return null;
  return {
    far: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
    x: (one.clientX + two.clientX) / 2,
    y: (one.clientY + two.clientY) / 2,
  };
}

export function startZoom(): void {
  byId("larger").onclick = larger;
  byId("smaller").onclick = smaller;
  byId("actual").onclick = actualSize;
  byId("fit").onclick = () => fitWhole();
  pane.addEventListener(
    "wheel",
    (event) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      zoomTo(scale * Math.exp(-event.deltaY * lines * 0.0025), event.clientX, event.clientY);
    },
    { passive: false },
  );
  let began: { far: number; scale: number } | null = null;
  pane.addEventListener("touchstart", (event) => {
    const now = spread(event);
    began = now && { far: now.far, scale };
  });
  pane.addEventListener(
    "touchmove",
    (event) => {
      const now = spread(event);
      if (!(now && began)) return;
      event.preventDefault();
      zoomTo((began.scale * now.far) / Math.max(1, began.far), now.x, now.y);
    },
    { passive: false },
  );
}
