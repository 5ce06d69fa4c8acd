"use client";
// How much of a card the present zoom can show, for the cards on the canvas.
import { createContext, useContext } from "react";
import type { Detail } from "./camera";

export const DetailContext = createContext<Detail>("full");

/** The detail of the canvas around. */
export function useDetail(): Detail {
  return useContext(DetailContext);
}
