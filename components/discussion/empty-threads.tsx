"use client";
// What the list says when it is empty: why, and what to do.
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { activeFilters } from "./thread-scope";

/** Filters first, then the selection, then the whole map. */
export function EmptyThreads() {
  const filters = useDesk((state) => state.threadFilters);
  const hasSelection = useDesk(
    (state) => state.selection !== null && state.selection.type !== "map",
  );
  const isPast = useDesk((state) => state.past !== null);
  const all = useDesk((state) => state.graph.annotations.size);
  const { setThreadFilters } = useDeskActions();
  if (activeFilters(filters) > 0) {
    return (
      <Words
        line="Nothing here passes the filters."
        action="Clear the filters"
        onAct={() => setThreadFilters({ kinds: [], openOnly: false, mine: false, authorId: null })}
      />
    );
  }
  if (hasSelection && filters.followSelection && all > 0) {
    return (
      <Words
        line="Nobody has said anything about this yet. Be the first, or read what was said elsewhere."
        action="Show the whole map's discussion"
        onAct={() => setThreadFilters({ followSelection: false })}
      />
    );
  }
  if (isPast) return <Words line="Nobody had said anything yet." />;
  return (
    <Words line="Nobody has said anything yet. Select a statement, a step or some words of the brief, and ask, object or comment." />
  );
}

interface WordsProps {
  readonly line: string;
  readonly action?: string;
  readonly onAct?: () => void;
}

function Words({ line, action, onAct }: WordsProps) {
  return (
    <div className="px-4 py-8 text-center text-[14px] leading-[21px] text-muted">
      <p className="m-0 text-balance">{line}</p>
      {action && (
        <button
          type="button"
          onClick={onAct}
          className="mt-2 font-medium text-accent hover:underline"
        >
          {action}
        </button>
      )}
    </div>
  );
}
