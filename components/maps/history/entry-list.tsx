"use client";
// The history as a list, grouped by day, the newest first.
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useDesk } from "@/lib/client/desk-context";
import type { HistoryEntry } from "@/lib/contract/history";
import { EntryLine } from "./entry-line";
import { useHistory } from "./use-history";

interface EntryListProps {
  /** Only what touched this statement. */
  readonly statementId: string | null;
  readonly onShow: (seq: number) => void;
}

/** All pages that were read so far, and a button for the next one. */
export function EntryList({ statementId, onShow }: EntryListProps) {
  const { entries, failure, reading, readOn, again } = useHistory(statementId);
  const shown = useDesk((state) => state.past?.seq ?? null);
  return (
    <div aria-busy={reading}>
      {entries?.length === 0 && !reading && (
        <p className="m-0 py-6 text-center text-[15px] leading-6 text-muted">
          {statementId === null
            ? "Nothing has happened on this map yet. Whatever anybody changes stands here."
            : "Nothing is written about this statement: it came with the map."}
        </p>
      )}
      {daysOf(entries ?? []).map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={day}>
          <h3 className="sticky top-0 m-0 bg-raised py-1.5 text-[13px] font-semibold leading-5 text-muted">
            {day}
          </h3>
          <ol className="m-0 mb-2 grid list-none p-0">
            {ofDay.map((entry) => (
              <EntryLine
                key={entry.seq}
                entry={entry}
                shown={shown === entry.seq}
                onShow={() => onShow(entry.seq)}
              />
            ))}
          </ol>
        </section>
      ))}
      {reading && <p className="m-0 py-3 text-[14px] text-muted">Reading the history…</p>}
      {failure && (
        <Notice look="error">
          {failure}{" "}
          <Button small onClick={again}>
            Try again
          </Button>
        </Notice>
      )}
      {!reading && readOn && !failure && (
        <Button small onClick={readOn}>
          Show earlier changes
        </Button>
      )}
    </div>
  );
}

/** “Monday, 3 March 2026”, as the person's own calendar has it. */
function dayOf(at: string): string {
  return new Date(at).toLocaleDateString("en-GB", { dateStyle: "full" });
}

function daysOf(entries: readonly HistoryEntry[]) {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
