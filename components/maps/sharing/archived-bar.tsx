"use client";
// Says on the desk of an archived map that it is read-only.
import { Archive } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/lib/client/desk-context";
import { useMapCare } from "./use-map-care";

/** A line at the foot; who may takes the map out of the archive from there. */
export function ArchivedBar() {
  const archived = useDesk((state) => state.map.archivedAt !== null);
  const past = useDesk((state) => state.past !== null);
  const may = useDesk((state) => state.abilities.includes("map.archive"));
  const { archive } = useMapCare();
  if (!archived || past) return null;
  return (
    <p
      role="note"
      className="fixed inset-x-3 bottom-16 z-20 mx-auto flex w-fit max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-raised px-3.5 py-2 text-[14px] leading-5 text-ink shadow-float md:bottom-5 print:hidden"
    >
      <span className="inline-flex items-center gap-2">
        <Archive size={16} aria-hidden className="text-muted" />
        This map is archived: it is read-only.
      </span>
      {may && (
        <Button small onClick={() => void archive(false)}>
          Take it out
        </Button>
      )}
    </p>
  );
}
