// Whether something has been so for a while.
import { useEffect, useState } from "react";

/** True once `now` has been true for so many milliseconds; false as soon as it is not. */
export function useLinger(now: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!now) {
      setLasts(false);
      return;
    }
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => clearTimeout(timer);
  }, [now, milliseconds]);
  return now && lasts;
}
