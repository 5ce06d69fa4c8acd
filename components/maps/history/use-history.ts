"use client";
// Pages of a map's history, read one after the other.
import { useCallback, useEffect, useState } from "react";
import { callInterface } from "@/lib/client/call-interface";
import { useDesk } from "@/lib/client/desk-context";
import type { HistoryEntry, HistoryPage } from "@/lib/contract/history";

export interface History {
  /** Null until the first page was read. */
  readonly entries: readonly HistoryEntry[] | null;
  readonly failure: string | null;
  readonly reading: boolean;
  /** Null where there is no more to read. */
  readonly readOn: (() => void) | null;
  readonly again: () => void;
}

/** The history of the desk's map, or of one statement of it. */
export function useHistory(statementId: string | null): History {
  const mapId = useDesk((state) => state.map.id);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [reading, setReading] = useState(true);
  const read = useCallback(
    async (before: number | null, isCurrent: () => boolean) => {
      setReading(true);
      setFailure(null);
      const query = new URLSearchParams({ limit: "50" });
      if (before !== null) query.set("before", String(before));
      if (statementId !== null) query.set("statement", statementId);
      const path = `/api/maps/${encodeURIComponent(mapId)}/history?${query}`;
      const answer = await callInterface<HistoryPage>("GET", path);
      if (!isCurrent()) return;
      setReading(false);
      if (!answer.ok) {
        setFailure(answer.message);
        return;
      }
      const page = answer.value;
      setEntries((known) => (before === null ? page.entries : [...(known ?? []), ...page.entries]));
      setNext(page.next);
    },
    [mapId, statementId],
  );
  useEffect(() => {
    let current = true;
    setEntries(null);
    void read(null, () => current);
    return () => {
      current = false;
    };
  }, [read]);
  const always = () => true;
  return {
    ...{ entries, failure, reading },
    readOn: next === null ? null : () => void read(next, always),
    again: () => void read(entries === null ? null : next, always),
  };
}
