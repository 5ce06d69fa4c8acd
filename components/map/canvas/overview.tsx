"use client";
// The whole drawing in small, with the window over it; a press or a drag moves the window.
import { type PointerEvent, useEffect, useRef } from "react";
import type { Layout } from "@/lib/layout/types";
import { useMapFacts } from "../map-facts-context";
import { useMarks } from "../map-marks";
import type { PaneSize } from "../use-pane-size";
import { worldIn } from "./camera";
import { drawMap, inksOf, preparedContext } from "./draw-map";
import type { LiveCamera } from "./use-camera";

const LARGEST = { width: 96, height: 132 } as const;

interface OverviewProps {
  readonly layout: Layout;
  readonly size: PaneSize;
  readonly camera: LiveCamera;
  /** Puts a point of the drawing into the middle of the window. */
  readonly onGo: (x: number, y: number) => void;
}

/** For the pointer alone: keys reach every card by themselves. */
export function Overview({ layout, size, camera, onGo }: OverviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { roleAt } = useMapFacts();
  const { selectedKey, pathSteps } = useMarks();
  const scale = Math.min(LARGEST.width / layout.width, LARGEST.height / layout.height);
  const width = Math.max(24, layout.width * scale);
  const height = Math.max(24, layout.height * scale);

  useEffect(() => {
    const element = canvas.current;
    const context = element && preparedContext(element, width, height);
    if (!context) return;
    const map = { boxes: layout.boxes, wires: [], roleAt, selectedKey, pathSteps };
    drawMap(context, map, { x: 0, y: 0, zoom: scale }, inksOf(element));
  }, [layout, roleAt, selectedKey, pathSteps, scale, width, height]);

  useEffect(() => {
    function follow() {
      const seen = worldIn(camera.current, size);
      const style = frame.current?.style;
      if (!style) return;
      const left = Math.max(0, seen.x * scale);
      const top = Math.max(0, seen.y * scale);
      style.transform = `translate(${left}px, ${top}px)`;
      style.width = `${Math.max(4, Math.min(width, (seen.x + seen.width) * scale) - left)}px`;
      style.height = `${Math.max(4, Math.min(height, (seen.y + seen.height) * scale) - top)}px`;
    }
    follow();
    return camera.subscribe(follow);
  }, [camera, size, scale, width, height]);

  function go(event: PointerEvent<HTMLDivElement>) {
    if (event.buttons === 0) return;
    const bounds = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    onGo((event.clientX - bounds.x) / scale, (event.clientY - bounds.y) / scale);
  }

  return (
    <div className="map-overview" aria-hidden>
      <div
        className="map-overview-inside"
        style={{ width, height }}
        onPointerDown={go}
        onPointerMove={go}
      >
        <canvas ref={canvas} style={{ width, height }} />
        <div ref={frame} className="map-overview-window" />
      </div>
    </div>
  );
}
