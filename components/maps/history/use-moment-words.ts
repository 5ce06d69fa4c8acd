"use client";
// What the change before a moment was, in words; neighbours are read along.
import { useEffect, useState } from "react";
import { callInterface } from "@/lib/client/call-interface";
import { useDesk } from "@/lib/client/desk-context";
import type { HistoryEntry, HistoryPage } from "@/lib/contract/history";

const PAGE = 60;
const known = new Map<string, HistoryEntry>();

/** The entry that led to the moment; null until it was read, or where there is none. */
export function useMomentWords(seq: number): HistoryEntry | null {
  const mapId = useDesk((state) => state.map.id);
  const [, setRead] = useState(0);
  const entry = known.get(`${mapId} ${seq}`) ?? null;
  const missing = entry === null && seq > 0;
  useEffect(() => {
    if (!missing) return;
    // Not while a slider is being drawn past it.
    const timer = setTimeout(async () => {
      const path = `/api/maps/${encodeURIComponent(mapId)}/history`;
      const query = `before=${seq + PAGE / 2}&limit=${PAGE}`;
      const answer = await callInterface<HistoryPage>("GET", `${path}?${query}`);
      if (!answer.ok) return;
      for (const each of answer.value.entries) known.set(`${mapId} ${each.seq}`, each);
      setRead((count) => count + 1);
    }, 150);
    return () => clearTimeout(timer);
  }, [missing, mapId, seq]);
  return entry;
}
