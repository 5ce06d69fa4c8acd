"use client";
// The head of the discussion: how much there is, of what, and how it is narrowed.
import { ListFilter, X } from "lucide-react";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { ThreadFilterFields } from "./thread-filter-fields";
import { activeFilters } from "./thread-scope";

/** Title, scope and filters; `shown` is the number of threads below. */
export function PanelHead({ shown }: { shown: number }) {
  const filters = useDesk((state) => state.threadFilters);
  const hasSelection = useDesk(
    (state) => state.selection !== null && state.selection.type !== "map",
  );
  const { setPane, setThreadFilters, openThread } = useDeskActions();
  const [open, setOpen] = useState(false);
  const narrowed = activeFilters(filters);
  const follows = filters.followSelection && hasSelection;
  const scope = (followSelection: boolean) => {
    openThread(null);
    setThreadFilters({ followSelection });
  };
  return (
    <header className="border-b border-line">
      <div className="flex min-h-10 items-center gap-1 pl-4 pr-2">
        <h2
          id="discussion-title"
          tabIndex={-1}
          className="m-0 flex-1 text-[14px] font-semibold leading-5 focus:outline-none"
        >
          Discussion{" "}
          <span className="font-normal tabular-nums text-muted">
            {shown} {shown === 1 ? "thread" : "threads"}
          </span>
        </h2>
        <IconButton
          name={narrowed > 0 ? `Filters and order, ${narrowed} on` : "Filters and order"}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={classNames("relative", (open || narrowed > 0) && "text-accent!")}
        >
          <ListFilter size={17} aria-hidden />
          {narrowed > 0 && (
            <span
              aria-hidden
              className="absolute right-0.5 top-0.5 size-2 rounded-full bg-accent"
            />
          )}
        </IconButton>
        <IconButton
          name="Close the discussion"
          onClick={() => setPane("discussion", false)}
          className="max-md:hidden"
        >
          <X size={17} aria-hidden />
        </IconButton>
      </div>
      {hasSelection && (
        <fieldset className="m-0 flex min-w-0 gap-4 border-0 px-4 py-0 text-[13px] leading-5">
          <legend className="sr-only">Which threads</legend>
          <ScopeButton chosen={follows} onChoose={() => scope(true)}>
            On the selection
          </ScopeButton>
          <ScopeButton chosen={!follows} onChoose={() => scope(false)}>
            Whole map
          </ScopeButton>
        </fieldset>
      )}
      {open && <ThreadFilterFields />}
    </header>
  );
}

interface ScopeButtonProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function ScopeButton({ chosen, onChoose, children }: ScopeButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={classNames(
        "-mb-px min-h-8 border-b-2 pointer-coarse:min-h-11",
        chosen
          ? "border-accent font-semibold text-ink"
          : "border-transparent text-muted hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}
