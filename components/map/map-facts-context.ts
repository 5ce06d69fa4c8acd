"use client";
// The facts of cards and steps, for everything that draws them.
import { createContext, useContext } from "react";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Id, Role } from "@/lib/argument/records";
import type { CardWords } from "@/lib/layout/types";
import type { CardFacts } from "./card-facts";

export interface MapFactsValue {
  readonly graph: ArgumentGraph;
  readonly tree: ReadingTree;
  readonly at: (placeKey: string) => CardFacts | undefined;
  readonly roleAt: (placeKey: string) => Role;
  /** The label of the statement at a place. */
  readonly nameAt: (placeKey: string) => string;
  readonly words: (placeKey: string) => CardWords;
  /** Whether something hangs below a place and is not folded. */
  readonly isOpen: (placeKey: string) => boolean;
  /** Open threads on each step that has any. */
  readonly openSteps: ReadonlyMap<Id, number>;
}

export const MapFactsContext = createContext<MapFactsValue | null>(null);

/** The facts of the map around. */
export function useMapFacts(): MapFactsValue {
  const facts = useContext(MapFactsContext);
  if (!facts) throw new Error("useMapFacts needs a MapPane above it.");
  return facts;
}
