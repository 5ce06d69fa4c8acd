// One change in the history: who did what and when; a click shows the map after it.
import { Check, RotateCcw, Undo2 } from "lucide-react";
import type { HistoryEntry } from "@/lib/contract/history";

interface EntryLineProps {
  readonly entry: HistoryEntry;
  readonly shown: boolean;
  readonly onShow: () => void;
}

/** The time of day as the person's own clock has it. */
function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** The entry as a sentence after the person's name. */
export function sentenceOf({ actor, summary }: HistoryEntry): string {
  const doing = summary.charAt(0).toLowerCase() + summary.slice(1);
  return `${actor?.name ?? "Counterpoint"} ${doing}`;
}

/** A button in the list. */
export function EntryLine({ entry, shown, onShow }: EntryLineProps) {
  const { actor, summary, suggestion, undoneBy, restores } = entry;
  const doing = summary.charAt(0).toLowerCase() + summary.slice(1);
  return (
    <li>
      <button
        type="button"
        aria-current={shown || undefined}
        onClick={onShow}
        className="flex w-full items-baseline gap-3 rounded-md px-2 py-1.5 text-left text-[14px] leading-5 hover:bg-line/50 aria-[current]:bg-accent/12"
      >
        <time dateTime={entry.at} className="shrink-0 text-[13px] tabular-nums text-muted">
          {timeOf(entry.at)}
        </time>
        <span className="min-w-0 break-words">
          <span className={undoneBy === null ? "" : "text-muted line-through"}>
            <strong className="font-semibold">{actor?.name ?? "Counterpoint"}</strong> {doing}
          </span>
          {suggestion && (
            <Fact icon={<Check size={13} aria-hidden />}>
              suggested by {suggestion.by?.name ?? "somebody"}
            </Fact>
          )}
          {undoneBy !== null && (
            <Fact icon={<Undo2 size={13} aria-hidden />}>taken back by change {undoneBy}</Fact>
          )}
          {restores !== null && (
            <Fact icon={<RotateCcw size={13} aria-hidden />}>an earlier moment came back</Fact>
          )}
        </span>
      </button>
    </li>
  );
}

function Fact({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <span className="mt-0.5 flex items-center gap-1 text-[13px] text-muted">
      {icon}
      {children}
    </span>
  );
}
