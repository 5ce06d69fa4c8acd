"use client";
// The bar between two panes: drag it, or move it with the arrow keys (a window splitter in ARIA's words).
import type { KeyboardEvent, PointerEvent } from "react";

interface SplitterProps {
  readonly name: string;
  /** The width of the pane it sizes, in pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** 1 where the pane lies left of the bar, -1 where it lies right. */
  readonly side: 1 | -1;
  readonly onResize: (width: number) => void;
}

const STEP = 24;

/** Tells the wished width of its pane, kept within min and max. */
export function Splitter({ name, value, min, max, side, onResize }: SplitterProps) {
  const resize = (width: number) => onResize(Math.round(Math.min(max, Math.max(min, width))));

  function handlePointerDown(event: PointerEvent<HTMLDivElement>) {
    const bar = event.currentTarget;
    const from = event.clientX;
    bar.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => resize(value + side * (moved.clientX - from));
    const end = () => {
      bar.removeEventListener("pointermove", move);
      bar.removeEventListener("pointerup", end);
      bar.removeEventListener("pointercancel", end);
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", end);
    bar.addEventListener("pointercancel", end);
  }

  function handleKeyDown(event: KeyboardEvent) {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (by !== undefined) resize(value + side * by);
    else if (event.key === "Home") resize(min);
    else if (event.key === "End") resize(max);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is ARIA's window splitter; hr cannot be dragged.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={handlePointerDown}
      onKeyDown={handleKeyDown}
      className="group relative z-10 hidden w-px shrink-0 cursor-col-resize touch-none bg-line before:absolute before:inset-y-0 before:-left-1.5 before:w-3 hover:bg-accent focus-visible:bg-accent md:block print:hidden"
    />
  );
}
