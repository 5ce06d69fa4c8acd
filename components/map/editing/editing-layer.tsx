"use client";
// What editing needs of the drawing itself: where cards stand, and dragging them.
import { useEffect } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { mayChange } from "@/lib/client/editing/ways-to-change";
import { useDragCards } from "./drag/use-drag-cards";
import { type Drawing, noteDrawing } from "./drawing";
import "../styles/editing.css";

/** Draws nothing of its own. */
export function EditingLayer({ layout, canvas }: Drawing) {
  const store = useDeskStore();
  const may = useDesk(mayChange);
  useEffect(() => {
    noteDrawing(store, { layout, canvas });
    return () => noteDrawing(store, null);
  }, [store, layout, canvas]);
  useDragCards(may);
  return null;
}
