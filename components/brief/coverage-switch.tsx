// Switches over the text: what of it stands in the map, and the map without what does not stand in the text.
import { useDesk, useDeskActions } from "@/lib/client/desk-context";

/** Two switches, and the share that is mapped in words. */
export function CoverageSwitch({ percent }: { percent: number }) {
  const on = useDesk((state) => state.coverage);
  const briefOnly = useDesk((state) => state.briefOnly);
  const { toggleCoverage, setBriefOnly } = useDeskActions();
  return (
    <div className="flex min-h-10 items-center justify-end gap-1 border-b border-line px-3 font-sans text-[13px] leading-5 print:hidden">
      <p className="m-0 min-w-0 flex-1 truncate text-muted" aria-live="polite">
        {on && (
          <>
            {percent}% of the text stands in the map
            <span className="sr-only">; what does not has a dashed line</span>
          </>
        )}
      </p>
      <Switch
        word="Brief only"
        title="Show the brief's own argument alone: leave out what others added"
        on={briefOnly}
        onToggle={() => setBriefOnly(!briefOnly)}
      />
      <Switch
        word="Coverage"
        title="Shade what of the text stands in the map"
        on={on}
        onToggle={toggleCoverage}
      />
      <span data-brief-tools className="contents" />
    </div>
  );
}

interface SwitchProps {
  readonly word: string;
  readonly title: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function Switch({ word, title, on, onToggle }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      title={title}
      onClick={onToggle}
      className="inline-flex shrink-0 items-center gap-2 whitespace-nowrap rounded-md px-2 py-1 font-medium hover:bg-line/60"
    >
      {word}
      <span
        aria-hidden
        className={`inline-flex h-4 w-7 items-center rounded-full border p-px ${on ? "justify-end border-accent bg-accent" : "justify-start border-line-strong"}`}
      >
        <span className={`size-3 rounded-full ${on ? "bg-on-accent" : "bg-line-strong"}`} />
      </span>
    </button>
  );
}
