"use client";
// What the cards on the canvas need to know of it: how much of them the zoom can show, and who watches their size.
import { createContext, useContext } from "react";
import type { Detail } from "./camera";

export interface CanvasDetail {
  readonly detail: Detail;
  readonly watchCard: (card: HTMLElement) => () => void;
}

export const DetailContext = createContext<CanvasDetail>({
  detail: "full",
  watchCard: () => () => {},
});

/** The canvas around. */
export function useCanvasDetail(): CanvasDetail {
  return useContext(DetailContext);
}
