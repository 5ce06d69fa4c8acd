// Keeps a sheet at the foot above a phone's keyboard, which covers the page without making it smaller.
import { type RefObject, useEffect } from "react";

/** Moves the element up by as much of the window as the keyboard covers. */
export function useAboveKeyboard(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const place = () => {
      const covered = Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
      if (!sheet.current) return;
      sheet.current.style.bottom = `${covered}px`;
      sheet.current.style.maxHeight = `${Math.round(seen.height * 0.86)}px`;
    };
    place();
    seen.addEventListener("resize", place);
    seen.addEventListener("scroll", place);
    return () => {
      seen.removeEventListener("resize", place);
      seen.removeEventListener("scroll", place);
    };
  }, [sheet]);
}
