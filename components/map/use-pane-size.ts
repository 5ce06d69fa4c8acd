"use client";
// The map's pane as the browser has it; kept in a cookie, so that the server lays the next page out for it.
import { type RefObject, useEffect, useState } from "react";
import { remember } from "@/lib/client/preferences";

export interface PaneSize {
  readonly width: number;
  readonly height: number;
}

/** Size of the element in whole CSS pixels; `initial` until it was measured. */
export function usePaneSize(
  pane: RefObject<HTMLElement | null>,
  initial: PaneSize,
  isRemembered = true,
): PaneSize {
  const [size, setSize] = useState(initial);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      // Rounded down: columns as wide as the rounded-up pane would not fit beside one another.
      const box = element.getBoundingClientRect();
      const width = Math.floor(box.width);
      const height = Math.floor(box.height);
      // A hidden tab has no size; the last one stands.
      if (width === 0 || height === 0) return;
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }));
      if (isRemembered) remember("pane", `${width}x${height}`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane, isRemembered]);
  return size;
}
