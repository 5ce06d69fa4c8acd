"use client";
// Makes a private copy of the map for the person signed in, and opens it.
import { type ReactNode, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** Shown to those who may duplicate. */
export function DuplicateButton({ icon }: { readonly icon: ReactNode }) {
  const mapId = useDesk((state) => state.map.id);
  const may = useDesk(
    (state) => state.viewer !== null && state.abilities.includes("map.duplicate"),
  );
  const { announce } = useDeskActions();
  const [busy, setBusy] = useState(false);
  if (!may) return null;

  async function handleClick() {
    setBusy(true);
    try {
      const response = await fetch(`/api/maps/${encodeURIComponent(mapId)}/duplicate`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
      const answer: { map?: { slug: string }; error?: { message: string } } = await response.json();
      if (answer.map) window.location.assign(`/maps/${answer.map.slug}`);
      else announce(answer.error?.message ?? "The map could not be copied. Try again in a minute.");
    } catch {
      announce("The server could not be reached. Check your connection and try again.");
    } finally {
      setBusy(false);
    }
  }

  return (
    <IconButton
      name="Make my own copy"
      disabled={busy}
      onClick={handleClick}
      className="max-md:hidden"
    >
      {icon}
    </IconButton>
  );
}
