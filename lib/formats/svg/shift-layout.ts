// Moves a whole layout, so that its shapes are drawn where they will stand.
import type { Layout, Point } from "../../layout/types";

/** The layout so far to the right and down. Its size stays. */
export function shiftLayout(layout: Layout, dx: number, dy: number): Layout {
  if (dx === 0 && dy === 0) return layout;
  const at = <T extends Point>(item: T): T => ({ ...item, x: item.x + dx, y: item.y + dy });
  return {
    ...layout,
    boxes: layout.boxes.map(at),
    folds: layout.folds.map((fold) => ({ ...at(fold), stem: fold.stem.map(at) })),
    wires: layout.wires.map((wire) => ({
      ...wire,
      points: wire.points.map(at),
      joint: at(wire.joint),
      bracket: wire.bracket && { from: at(wire.bracket.from), to: at(wire.bracket.to) },
      ands: wire.ands.map(at),
    })),
  };
}

/** A layout with pinned cards may reach beyond its origin: the same, with everything in view. */
export function intoView(layout: Layout): Layout {
  let x = 0;
  let y = 0;
  for (const box of layout.boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
  }
  const moved = shiftLayout(layout, -x, -y);
  return { ...moved, width: layout.width - x, height: layout.height - y };
}
