"use client";
// Larger, smaller, whole, actual size.
import { Map as MapIcon, Maximize2, Minus, Plus } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { CanvasHandle } from "../canvas/use-camera";

const STEP = 1.25;

interface ZoomToolsProps {
  readonly canvas: { readonly current: CanvasHandle | null };
  readonly zoom: number;
  readonly overview: boolean;
  readonly onOverview: () => void;
}

/** The number is a button too: it goes back to 100 %. */
export function ZoomTools({ canvas, zoom, overview, onOverview }: ZoomToolsProps) {
  return (
    <div className="map-tools map-tools-zoom">
      <IconButton name="Smaller" shortcut="−" onClick={() => canvas.current?.zoomBy(1 / STEP)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <button
        type="button"
        className="map-zoom"
        title="Actual size (1)"
        aria-label={`Zoom ${Math.round(zoom * 100)} %. Actual size`}
        onClick={() => canvas.current?.zoomTo(1)}
      >
        {Math.round(zoom * 100)}&thinsp;%
      </button>
      <IconButton name="Larger" shortcut="+" onClick={() => canvas.current?.zoomBy(STEP)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton name="Whole map" shortcut="0" onClick={() => canvas.current?.fit()}>
        <Maximize2 size={15} aria-hidden />
      </IconButton>
      <span className="map-tools-rare">
        <IconButton name="Overview" pressed={overview} onClick={onOverview}>
          <MapIcon size={16} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}
