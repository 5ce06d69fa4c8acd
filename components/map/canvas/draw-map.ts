// Draws boxes and wires as plain shapes: a map of thousands of cards, from afar or in the overview.
import type { Role } from "@/lib/argument/records";
import type { Box, Wire } from "@/lib/layout/types";
import { isAttack } from "@/lib/layout/wire-ends";
import type { Camera } from "./camera";

export interface MapInks {
  readonly card: string;
  readonly line: string;
  readonly ring: string;
  readonly roles: Readonly<Record<Role, string>>;
}

export interface DrawnMap {
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  readonly roleAt: (placeKey: string) => Role;
  readonly selectedKey: string | null;
  readonly pathSteps: ReadonlySet<string>;
}

/** The theme's colours as they are now. */
export function inksOf(element: Element): MapInks {
  const style = getComputedStyle(element);
  const ink = (name: string) => style.getPropertyValue(name).trim();
  return {
    card: ink("--card"),
    line: ink("--line-strong"),
    ring: ink("--ring"),
    roles: {
      claim: ink("--claim"),
      premise: ink("--premise"),
      counterpoint: ink("--counterpoint"),
    },
  };
}

/** Fits a canvas to its size on the screen and clears it. */
export function preparedContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  const across = Math.round(width * ratio);
  const down = Math.round(height * ratio);
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** Wires below, boxes above them, each with its role's bar. */
export function drawMap(
  context: CanvasRenderingContext2D,
  map: DrawnMap,
  camera: Camera,
  inks: MapInks,
): void {
  drawWires(context, map, camera, inks);
  const bar = Math.max(2, 4 * camera.zoom);
  for (const box of map.boxes) {
    const x = box.x * camera.zoom + camera.x;
    const y = box.y * camera.zoom + camera.y;
    const width = Math.max(2, box.width * camera.zoom);
    const height = Math.max(1.5, box.height * camera.zoom);
    context.globalAlpha = 1;
    context.fillStyle = inks.card;
    context.fillRect(x, y, width, height);
    const ink = inks.roles[map.roleAt(box.key)];
    context.fillStyle = ink;
    context.globalAlpha = 0.14;
    context.fillRect(x, y, width, height);
    context.globalAlpha = 1;
    context.fillRect(x, y, Math.min(bar, width), height);
    if (box.key === map.selectedKey) {
      context.strokeStyle = inks.ring;
      context.lineWidth = 2;
      context.strokeRect(x - 2, y - 2, width + 4, height + 4);
    }
  }
}

function drawWires(
  context: CanvasRenderingContext2D,
  map: DrawnMap,
  camera: Camera,
  inks: MapInks,
): void {
  const looks = [
    { attack: false, strong: false },
    { attack: true, strong: false },
    { attack: false, strong: true },
    { attack: true, strong: true },
  ];
  for (const { attack, strong } of looks) {
    context.beginPath();
    for (const wire of map.wires) {
      if (isAttack(wire.relation) !== attack || map.pathSteps.has(wire.inferenceId) !== strong)
        continue;
      wire.points.forEach((point, at) => {
        const x = point.x * camera.zoom + camera.x;
        const y = point.y * camera.zoom + camera.y;
        if (at === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
    }
    context.globalAlpha = strong ? 1 : 0.6;
    context.strokeStyle = attack ? inks.roles.counterpoint : inks.roles.premise;
    context.lineWidth = strong ? 2.25 : Math.max(0.5, Math.min(1.25, 1.75 * camera.zoom));
    context.setLineDash(
      attack && camera.zoom > 0.2 ? [4 * camera.zoom + 1, 3 * camera.zoom + 1] : [],
    );
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}
