"use client";
// Says politely what happened, to those who do not see it.
import { useDesk } from "@/lib/client/desk-context";

/** The desk's one live region. */
export function Announcer() {
  const announcement = useDesk((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {announcement}
    </div>
  );
}
