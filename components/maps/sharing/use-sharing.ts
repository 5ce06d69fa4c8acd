"use client";
// Who may see the map, read when the dialog opens and again after each change, one's own and those of others.
import { useCallback, useEffect, useState } from "react";
import { type CallOutcome, callInterface } from "@/lib/client/call-interface";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import type { SharingDocument } from "@/lib/contract/sharing";

export interface Sharing {
  /** Null until it was read. */
  readonly sharing: SharingDocument | null;
  /** Why the last call did not work. */
  readonly failure: string | null;
  /** One call below the map's address; what it changed is read again. `quiet`: the caller tells of a refusal itself. */
  readonly change: (
    method: "POST" | "PATCH" | "DELETE",
    path: string,
    body?: unknown,
    quiet?: boolean,
  ) => Promise<CallOutcome<unknown>>;
}

/** Reads and changes the sharing of the desk's map. */
export function useSharing(): Sharing {
  const mapId = useDesk((state) => state.map.id);
  // Another one as soon as the desk has read the map again, as it does when somebody changed who may see it.
  const map = useDesk((state) => state.map);
  const { refresh } = useDeskActions();
  const [sharing, setSharing] = useState<SharingDocument | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const base = `/api/maps/${encodeURIComponent(mapId)}`;
  const read = useCallback(async () => {
    const answer = await callInterface<SharingDocument>("GET", `${base}/sharing`);
    if (answer.ok) setSharing(answer.value);
    else setFailure(answer.message);
  }, [base]);
  useEffect(() => {
    if (map) void read();
  }, [read, map]);
  return {
    sharing,
    failure,
    change: async (method, path, body, quiet = false) => {
      setFailure(null);
      const answer = await callInterface<unknown>(method, `${base}${path}`, body);
      if (!answer.ok && !quiet) setFailure(answer.message);
      await Promise.all([read(), answer.ok ? refresh() : undefined]);
      return answer;
    },
  };
}
