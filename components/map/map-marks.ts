"use client";
// What is marked on the map now: the selection with its path to the main claim, the filters' matches, the search.
import { createContext, useContext } from "react";
import type { Id } from "@/lib/argument/records";

/** The card or joint that takes the focus as soon as it is drawn: a walk by keys has come to it. */
export interface FocusWanted {
  current: string | null;
  /** Whether the last thing that happened in the map was a key; what a pointer picks is in view already. */
  byKeys: boolean;
}

export interface MapMarks {
  readonly selectedKey: string | null;
  readonly selectedStatementId: Id | null;
  readonly selectedStepId: Id | null;
  /** Steps between the selection and its root. */
  readonly pathSteps: ReadonlySet<Id>;
  /** Places between the selection and its root, itself included. */
  readonly pathPlaces: ReadonlySet<string>;
  /** Whether filters are on and leave this place out: it is quieter. */
  readonly isQuiet: (placeKey: string) => boolean;
  readonly hitKey: string | null;
  readonly focusWanted: FocusWanted;
  /** 0 for the one card or joint that Tab reaches, -1 for others, undefined while there is no JavaScript. */
  readonly tabIndexOf: (id: string) => 0 | -1 | undefined;
}

const NONE: MapMarks = {
  selectedKey: null,
  selectedStatementId: null,
  selectedStepId: null,
  pathSteps: new Set(),
  pathPlaces: new Set(),
  isQuiet: () => false,
  hitKey: null,
  focusWanted: { current: null, byKeys: false },
  tabIndexOf: () => undefined,
};

export const MarksContext = createContext<MapMarks>(NONE);

/** The marks of the map around. */
export function useMarks(): MapMarks {
  return useContext(MarksContext);
}
