// Whether the window is a phone's, as the desk's panes see it.
import { useSyncExternalStore } from "react";

const PHONE = "(width < 768px)";

function watch(onChange: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** True below 768 pixels of window. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
}
