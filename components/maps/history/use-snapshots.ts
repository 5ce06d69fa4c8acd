"use client";
// The moments of a map that have a name.
import { useCallback, useEffect, useState } from "react";
import { type CallOutcome, callInterface } from "@/lib/client/call-interface";
import { useDesk } from "@/lib/client/desk-context";
import type { SnapshotList } from "@/lib/contract/moments";

export interface Snapshots {
  /** Null until it was read. */
  readonly list: SnapshotList | null;
  readonly failure: string | null;
  readonly name: (seq: number, name: string) => Promise<CallOutcome<unknown>>;
  readonly remove: (id: string) => Promise<CallOutcome<unknown>>;
}

/** Reads the names, and again after each change. */
export function useSnapshots(): Snapshots {
  const mapId = useDesk((state) => state.map.id);
  const [list, setList] = useState<SnapshotList | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const base = `/api/maps/${encodeURIComponent(mapId)}/snapshots`;
  const read = useCallback(async () => {
    const answer = await callInterface<SnapshotList>("GET", base);
    if (answer.ok) setList(answer.value);
    else setFailure(answer.message);
  }, [base]);
  useEffect(() => void read(), [read]);
  async function change(method: "POST" | "DELETE", path: string, body?: unknown) {
    setFailure(null);
    const answer = await callInterface<unknown>(method, path, body);
    if (answer.ok) await read();
    else setFailure(answer.message);
    return answer;
  }
  return {
    ...{ list, failure },
    name: (seq, name) => change("POST", base, { seq, name }),
    remove: (id) => change("DELETE", `${base}/${encodeURIComponent(id)}`),
  };
}
