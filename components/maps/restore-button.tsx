"use client";
// Takes a deleted map back, and opens it.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { callInterface } from "@/lib/client/call-interface";
import type { CreatedMap } from "@/lib/contract/maps";

interface RestoreButtonProps {
  readonly mapId: string;
  readonly title: string;
}

/** A button; where it does not work, it says why. */
export function RestoreButton({ mapId, title }: RestoreButtonProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function handleClick() {
    setBusy(true);
    const path = `/api/maps/${encodeURIComponent(mapId)}/restore`;
    const answer = await callInterface<CreatedMap>("POST", path, {});
    setBusy(false);
    if (answer.ok) window.location.assign(`/maps/${answer.value.map.slug}`);
    else setFailure(answer.message);
  }
  return (
    <>
      <Button
        disabled={busy}
        aria-label={`Take back “${title}”`}
        onClick={() => void handleClick()}
      >
        Take it back
      </Button>
      {failure && (
        <p role="alert" className="m-0 mt-2 text-[14px] leading-5 text-danger">
          {failure}
        </p>
      )}
    </>
  );
}
