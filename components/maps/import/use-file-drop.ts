"use client";
// Files dropped anywhere on the window while the dialog waits for them, so that none takes the page's place.
import { useEffect, useRef, useState } from "react";

/** Calls `onFiles` with all of them; true while some are held over the window. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const stop = new AbortController();
    // Before the listeners of the page behind the dialog, and instead of them.
    const options = { capture: true, signal: stop.signal };
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      take.current(files);
    };
    window.addEventListener("dragover", hold, options);
    window.addEventListener("dragleave", leave, options);
    window.addEventListener("drop", drop, options);
    return () => stop.abort();
  }, []);
  return over;
}
