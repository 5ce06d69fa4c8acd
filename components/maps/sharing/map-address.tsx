"use client";
// The address of the map, to be copied.
import { useDesk } from "@/lib/client/desk-context";
import { CopyButton } from "./copy-button";

/** One line with a button. */
export function MapAddress() {
  const slug = useDesk((state) => state.map.slug);
  const address = `${window.location.origin}/maps/${slug}`;
  return (
    <p className="m-0 flex items-center gap-2">
      <span className="min-w-0 flex-1 truncate rounded-md border border-line bg-paper px-2.5 py-1.5 text-[13.5px] leading-5">
        {address}
      </span>
      <CopyButton text={address} name="Copy the address" said="The map’s address is copied." />
    </p>
  );
}
