"use client";
// The map from afar: one canvas for all boxes and lines, and over it as many labels as can be read.
import { useEffect, useRef, useState } from "react";
import { useDesk } from "@/lib/client/desk-context";
import { boxesIn, wiresIn } from "@/lib/layout/box-grid";
import type { Layout } from "@/lib/layout/types";
import { useMapFacts } from "../map-facts-context";
import { useMarks } from "../map-marks";
import { ROLE_LOOK, RoleIcon } from "../role-look";
import type { PaneSize } from "../use-pane-size";
import { worldIn } from "./camera";
import { drawMap, inksOf, preparedContext } from "./draw-map";
import { FAR_LABEL, type FarLabel, farLabels } from "./far-labels";
import type { LiveCamera } from "./use-camera";

interface FarPictureProps {
  readonly layout: Layout;
  readonly size: PaneSize;
  readonly camera: LiveCamera;
}

/** Draws again at every move, once a frame. */
export function FarPicture({ layout, size, camera }: FarPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [labels, setLabels] = useState<readonly FarLabel[]>([]);
  const { roleAt, tree, nameAt } = useMapFacts();
  const { selectedKey, pathSteps } = useMarks();
  const changes = useDesk((state) => state.past?.changes);
  const changeAt = (key: string) => changes?.get(tree.places.get(key)?.statementId ?? "");
  useEffect(() => {
    let frame = 0;
    function draw() {
      frame = 0;
      const element = canvas.current;
      const context = element && preparedContext(element, size.width, size.height);
      if (!context) return;
      const seen = worldIn(camera.current, size);
      const boxes = boxesIn(layout, seen);
      const map = { boxes, wires: wiresIn(layout, seen), roleAt, selectedKey, pathSteps };
      drawMap(context, map, camera.current, inksOf(element));
      const depthOf = (key: string) => tree.places.get(key)?.depth ?? 0;
      // The selected card stands there itself, with its label.
      const others = boxes.filter((box) => box.key !== selectedKey);
      setLabels(farLabels(others, camera.current, depthOf, nameAt));
    }
    const drawSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    drawSoon();
    const stop = camera.subscribe(drawSoon);
    const theme = new MutationObserver(drawSoon);
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      stop();
      theme.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [layout, size, camera, roleAt, nameAt, tree, selectedKey, pathSteps]);
  return (
    <>
      <canvas
        ref={canvas}
        aria-hidden
        className="map-far"
        style={{ width: size.width, height: size.height }}
      />
      <div
        aria-hidden
        className="map-far-labels"
        style={{ fontSize: FAR_LABEL.size, lineHeight: `${FAR_LABEL.line}px` }}
      >
        {labels.map(({ key, x, y, lines }) => (
          <span
            key={key}
            data-far-label={key}
            data-change={changeAt(key)}
            style={{ transform: `translate(${x}px, ${y}px)` }}
          >
            <RoleIcon of={roleAt(key)} className={`map-far-shape ${ROLE_LOOK[roleAt(key)].text}`} />
            {lines.join("\n")}
          </span>
        ))}
      </div>
    </>
  );
}
