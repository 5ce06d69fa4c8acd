"use client";
// Joins a map by a link, and opens it.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { callInterface } from "@/lib/client/call-interface";
import type { JoinedMap } from "@/lib/contract/sharing";

interface JoinFormProps {
  readonly token: string;
  /** Who is signed in. */
  readonly name: string;
}

/** One button. */
export function JoinForm({ token, name }: JoinFormProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function handleClick() {
    setBusy(true);
    setFailure(null);
    const path = `/api/invitations/${encodeURIComponent(token)}`;
    const answer = await callInterface<JoinedMap>("POST", path, {});
    if (answer.ok) return window.location.assign(`/maps/${answer.value.slug}`);
    setBusy(false);
    setFailure(answer.message);
  }
  return (
    <div className="grid justify-items-start gap-4">
      {failure && <Notice look="error">{failure}</Notice>}
      <Button look="primary" disabled={busy} onClick={() => void handleClick()}>
        Join as {name}
      </Button>
    </div>
  );
}
